import { longestMatch } from './longest-match.ts'
import { unitSet } from './bit-set.ts'

/** What replaces what, the longest phrase first; single characters are phrases of one. */
export interface PhraseTable {
  /** Reads a text from the left, replacing the longest phrase at each place. */
  convert(text: string): string
}

/** Stands for replacements of more than one UTF-16 unit, and for nothing else in Unicode. */
const LONGER = 0xffff

/** A later pair stands in for an earlier one of the same beginning. */
export function phraseTable(pairs: Iterable<readonly [from: string, to: string]>): PhraseTable {
  const replacements = new Map(pairs)
  const longer = longestMatch(replacements.keys())
  const ofWord = new Array<string | undefined>(replacements.size).fill(undefined)
  const units = new Uint16Array(0x10000)
  const ofLonger = new Map<number, string>()
  for (const [from, to] of replacements) {
    const unit = from.charCodeAt(0)
    if (from.length > 1) ofWord[longer.wordAt(from, 0)] = to
    else if (to.length === 1) units[unit] = to.charCodeAt(0)
    else {
      units[unit] = LONGER
      ofLonger.set(unit, to)
    }
  }
  const changing = unitSet([...units.keys()].filter((unit) => units[unit] !== 0))

  const ofUnit = (text: string, index: number): string | undefined => {
    const unit = text.charCodeAt(index)
    if (!changing.has(unit)) return undefined
    const changed = units[unit] ?? LONGER
    return changed === LONGER ? ofLonger.get(unit) : String.fromCharCode(changed)
  }

  return {
    convert(text) {
      let converted = ''
      let kept = 0
      for (let index = 0; index < text.length;) {
        const word = longer.wordAt(text, index)
        const replacement = word < 0 ? ofUnit(text, index) : ofWord[word]
        const next = index + (word < 0 ? 1 : longer.lengthOf(word))
        if (replacement !== undefined) {
          converted += text.slice(kept, index) + replacement
          kept = next
        }
        index = next
      }
      return kept === 0 ? text : converted + text.slice(kept)
    },
  }
}
