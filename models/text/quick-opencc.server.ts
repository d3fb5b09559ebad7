import type { Script } from './locale.ts'
import { once, openccByLibrary, presets, read } from './opencc.server.ts'
import { phraseTable, type PhraseTable } from './phrase-table.ts'

/**
 * Compatibility ideographs, which OpenCC replaces before anything else, and descriptions of characters that do
 * not exist, which it leaves whole. Nobody types them; the library knows what to do.
 */
const RARE = /[\u2FF0-\u2FFF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u

interface Conversion {
  words: PhraseTable
  /** One of the words, or what stands between two. */
  change: (part: string) => string
  /** One of the words; each is changed once, the most of them never. */
  changeWord: (word: string) => string
}

function conversionTo(to: Script): Conversion {
  const { segmentation, conversionChain } = presets()[to]
  const tableOf = (dictionaries: string[]) => phraseTable(dictionaries.toReversed().flatMap(read))
  const steps = conversionChain.map(tableOf)
  const change = (part: string) => steps.reduce((changed, step) => step.convert(changed), part)
  const known = new Map<string, string>()
  const changeWord = (word: string) => {
    let changed = known.get(word)
    if (changed === undefined) known.set(word, (changed = change(word)))
    return changed
  }
  return { words: tableOf(segmentation), change, changeWord }
}

const conversions = {
  hant: once(() => conversionTo('hant')),
  hans: once(() => conversionTo('hans')),
}

/**
 * OpenCC's conversion of a text into the other script, s2hk or hk2s, nothing protected. By its own tables and
 * steps, and with its results; opencc-js walks through a map for every character, which a server whose caches
 * are cold, as between two messages, pays with ten times what it costs in a loop.
 */
export function opencc(text: string, to: Script): string {
  if (RARE.test(text)) return openccByLibrary(text, to)
  const { words, change, changeWord } = conversions[to]()
  let converted = ''
  let done = 0
  for (let index = 0; index < text.length;) {
    const length = words.lengthAt(text, index)
    const next = index + (length || 1)
    if (length > 0) {
      if (done < index) converted += change(text.slice(done, index))
      converted += changeWord(text.slice(index, next))
      done = next
    }
    index = next
  }
  return done < text.length ? converted + change(text.slice(done)) : converted
}
