import type { Script } from './locale.ts'
import { once, openccByLibrary, presets, read } from './opencc.server.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * Compatibility ideographs, which OpenCC replaces before anything else, and descriptions of characters that do
 * not exist, which it leaves whole. Nobody types them; the library knows what to do.
 */
const RARE = /[\u2FF0-\u2FFF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u

const tablesOf = (to: Script) => {
  const { segmentation, conversionChain } = presets()[to]
  const tableOf = (dictionaries: string[]) => phraseTable(dictionaries.toReversed().flatMap(read))
  return { words: tableOf(segmentation), steps: conversionChain.map(tableOf) }
}

const tablesTo = { hant: once(() => tablesOf('hant')), hans: once(() => tablesOf('hans')) }

/**
 * OpenCC's conversion of a text into the other script, s2hk or hk2s, nothing protected. By its own tables and
 * steps, and with its results; opencc-js walks through a map for every character, which a server whose caches
 * are cold, as between two messages, pays with ten times what it costs in a loop.
 */
export function opencc(text: string, to: Script): string {
  if (RARE.test(text)) return openccByLibrary(text, to)
  const { words, steps } = tablesTo[to]()
  const change = (start: number, end: number) =>
    steps.reduce((part, step) => step.convert(part), text.slice(start, end))
  let converted = ''
  let done = 0
  for (let index = 0; index < text.length;) {
    const length = words.lengthAt(text, index)
    const next = index + (length || 1)
    if (length > 0) {
      if (done < index) converted += change(done, index)
      converted += change(index, next)
      done = next
    }
    index = next
  }
  return done < text.length ? converted + change(done, text.length) : converted
}
