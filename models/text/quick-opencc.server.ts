import { joints, type Joints } from './joints.server.ts'
import type { Script } from './locale.ts'
import { longestMatch, type LongestMatch } from './longest-match.ts'
import { once, openccByLibrary, presets, read } from './opencc.server.ts'
import { phraseTable } from './phrase-table.ts'
import { APART, ASK, singleForms } from './single-forms.server.ts'

/**
 * Units of compatibility ideographs, which OpenCC replaces before anything else, and of descriptions of characters
 * that do not exist, which it leaves whole. Nobody types them; the library knows what to do.
 */
const RARE = /[\u2FF0-\u2FFF\uF900-\uFAFF\uD87E]/

interface Conversion {
  forms: Uint16Array
  joined: Joints
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
  const chain = conversionChain.map(pairsOf)
  const steps = chain.map((pairs) => ({ pairs, table: phraseTable(pairs) }))
  // Held without the 50,000 pairs that they are made of.
  const tables = steps.map(({ table }) => table)
  const change = (part: string) => tables.reduce((changed, table) => table.convert(changed), part)
  const known = new Array<string | undefined>(segments.length).fill(undefined)
  const changeWord = (word: number, part: string) => (known[word] ??= change(part))
  return {
    forms: singleForms(steps, segments, RARE),
    joined: joints(segments, chain),
    words: longestMatch(segments),
    change,
    changeWord,
  }
}

const conversions = {
  hant: once(() => conversionTo('hant')),
  hans: once(() => conversionTo('hans')),
}

/** UTF-16 units of a conversion that is being made, the lower byte first. */
let units = Buffer.alloc(0)

/** By OpenCC's own steps: into words and what stands between them, and each through the chain of dictionaries. */
function convertByWords(text: string, { words, change, changeWord }: Conversion): string {
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

/**
 * OpenCC's conversion of a text into the other script, s2hk or hk2s, nothing protected. By its own tables and with
 * its results. opencc-js walks through a map for every character, which a server whose caches are cold, as between
 * two messages, pays with ten times what it costs in a loop. Here a character that no phrase changes otherwise than
 * by itself is one look-up, and the phrases are asked only about what they may reach of the others' surroundings.
 */
export function opencc(text: string, to: Script): string {
  const conversion = conversions[to]()
  const { forms, joined } = conversion
  if (units.length < 2 * text.length) units = Buffer.alloc(2 * text.length)
  for (let index = 0; index < text.length;) {
    const unit = text.charCodeAt(index)
    const form = forms[unit] ?? APART
    if (form !== ASK) {
      const becomes = form === APART ? unit : form
      units[2 * index] = becomes & 0xff
      units[2 * index + 1] = becomes >> 8
      index += 1
      continue
    }
    let [start, end] = [index, index + 1]
    while (start > 0 && joined(text.charCodeAt(start - 1), text.charCodeAt(start))) start -= 1
    while (end < text.length && joined(text.charCodeAt(end - 1), text.charCodeAt(end))) end += 1
    const stretch = text.slice(start, end)
    if (RARE.test(stretch)) return openccByLibrary(text, to)
    const converted = convertByWords(stretch, conversion)
    // Characters of two units that become one, or the other way round, are as rare, and others may follow.
    if (converted.length !== end - start) return openccByLibrary(text, to)
    units.write(converted, 2 * start, 'utf16le')
    index = end
  }
  return units.toString('utf16le', 0, 2 * text.length)
}
