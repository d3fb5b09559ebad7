import type { Script } from './locale.ts'
import { longestMatch, type LongestMatch } from './longest-match.ts'
import { once, openccByLibrary, presets, read } from './opencc.server.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * Compatibility ideographs, which OpenCC replaces before anything else, and descriptions of characters that do
 * not exist, which it leaves whole. Nobody types them; the library knows what to do.
 */
const RARE = /[\u2FF0-\u2FFF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u

interface Conversion {
  words: LongestMatch
  /** One of the words, or what stands between two. */
  change: (part: string) => string
  /** One of the words, with its number; each is changed once, the most of them never. */
  changeWord: (word: number, part: string) => string
}

function conversionTo(to: Script): Conversion {
  const { segmentation, conversionChain } = presets()[to]
  const pairsOf = (dictionaries: string[]) => dictionaries.toReversed().flatMap(read)
  const segments = pairsOf(segmentation).map(([word]) => word)
  const steps = conversionChain.map((dictionaries) => phraseTable(pairsOf(dictionaries)))
  const change = (part: string) => steps.reduce((changed, step) => step.convert(changed), part)
  const known = new Array<string | undefined>(segments.length).fill(undefined)
  const changeWord = (word: number, part: string) => (known[word] ??= change(part))
  return { words: longestMatch(segments), change, changeWord }
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
    const word = words.wordAt(text, index)
    const next = index + (word < 0 ? 1 : words.lengthOf(word))
    if (word >= 0) {
      if (done < index) converted += change(text.slice(done, index))
      converted += changeWord(word, text.slice(index, next))
      done = next
    }
    index = next
  }
  return done < text.length ? converted + change(text.slice(done)) : converted
}
