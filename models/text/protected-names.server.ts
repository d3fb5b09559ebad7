import { joints } from './joints.server.ts'
import type { Script } from './locale.ts'
import { longestMatch } from './longest-match.ts'
import { once, tables } from './opencc.server.ts'
import { surnameAt, SURNAMES, titleAt } from './surnames.ts'
import { unitSet } from './bit-set.ts'
import type { Span } from './untouched.ts'

/** Names up to this length may also be a stretch of ordinary words: 高发 in 疫情高发期. */
const SHORT = 2

const HAN = /\p{Script=Han}/u

const isHan = (character: string): boolean => HAN.test(character)

const convertible = once(() => {
  const { characters } = tables()
  return new Set(Object.values(characters).flatMap((pairs) => pairs.flat()))
})

const words = once(() => {
  const pairs = tables().phrases.toTraditional
  return {
    hans: longestMatch(pairs.map(([simplified]) => simplified)),
    hant: longestMatch(pairs.map(([, traditional]) => traditional)),
    joined: joints(pairs.flat(), []),
  }
})

const isNameByContext = (text: string, start: number, end: number): boolean =>
  titleAt(text, end) || (!isHan(text.charAt(start - 1)) && !isHan(text.charAt(end)))

/**
 * Where names stand in a text: the leftmost, and of those the longest.
 *
 * Three characters and more are a name wherever they stand. A name of one or two characters is one
 * only where no word of OpenCC's dictionary claims its place, reading from the left (示范 in 示范后面
 * comes before 范后); a name that is itself such a word (高发) only before a title, or where nothing
 * Chinese touches it (范教授), and so always one of a single character.
 */
export function protectNames(names: Iterable<string>): (text: string, from: Script) => Span[] {
  const relevant = Array.from(names, (name) => name.trim()).filter((name) =>
    Array.from(name).some((character) => convertible().has(character)),
  )
  const long = longestMatch(relevant.filter((name) => name.length > SHORT))
  const short = new Set(relevant.filter((name) => name.length <= SHORT))
  const ofNames = [...short].map((name) => name.charCodeAt(0))
  const firsts = {
    hans: unitSet([...ofNames, ...SURNAMES.map((surname) => surname.charCodeAt(0))]),
    hant: unitSet(ofNames),
  }

  const isShort = (text: string, start: number, end: number): boolean =>
    end <= text.length && short.has(text.slice(start, end))

  /** `word` is the length of the dictionary's word at `index`. */
  const shortLength = (text: string, index: number, word: number, from: Script): number => {
    if (word > SHORT) return 0
    const unclaimed = word < SHORT
    const [one, two] = [index + 1, index + 2]
    if (isShort(text, index, two) && (unclaimed || isNameByContext(text, index, two))) return 2
    if (isShort(text, index, one) && unclaimed && isNameByContext(text, index, one)) return 1
    return unclaimed && from === 'hans' && surnameAt(text, index) ? 1 : 0
  }

  /** Whether a name would stand here if no word claimed its place. */
  const mayBeShort = (text: string, index: number, from: Script): boolean =>
    firsts[from].has(text.charCodeAt(index)) &&
    (isShort(text, index, index + 1) ||
      isShort(text, index, index + 2) ||
      (from === 'hans' && surnameAt(text, index)))

  /** The dictionary's words are looked for only around what may be a name, from where none of them reaches in. */
  const addShort = (text: string, [from, end]: Span, script: Script, spans: Span[]): void => {
    for (let candidate = from, done = from; candidate < end; candidate += 1) {
      if (!mayBeShort(text, candidate, script)) continue
      const dictionary = words()
      let index = candidate
      while (index > done && dictionary.joined(text.charCodeAt(index - 1), text.charCodeAt(index)))
        index -= 1
      while (index <= candidate) {
        const word = dictionary[script].lengthAt(text, index)
        const length = shortLength(text, index, word, script)
        if (length > 0 && index + length <= end) spans.push([index, index + length])
        index += length || word || 1
      }
      done = index
      candidate = index - 1
    }
  }

  return (text, script) => {
    const found: Span[] = []
    let done = 0
    for (let index = 0; index < text.length;) {
      const length = long.lengthAt(text, index)
      if (length > 0) {
        addShort(text, [done, index], script, found)
        found.push([index, index + length])
        done = index + length
      }
      index += length || 1
    }
    addShort(text, [done, text.length], script, found)
    return found
  }
}
