import type { Pair } from './opencc.server.ts'
import { unitSet } from './unit-set.ts'

/** Of UTF-16 units beside each other: whether a phrase may reach from the one over to the other. */
export type Joints = (one: number, other: number) => boolean

/** A bit for each of so many pairs of units that are told apart: 64 kB, an eighth of it set by OpenCC's phrases. */
const BITS = 19

/**
 * Where a text may be cut without cutting a phrase in two. It may say yes where there is none, as a Bloom filter
 * does (Bloom, CACM 1970), never no where there is one.
 * @param words that are looked for in a text as it is
 * @param chain what replaces what in each step; later steps look for their phrases in what earlier ones made
 */
export function joints(words: Iterable<string>, chain: ReadonlyArray<readonly Pair[]>): Joints {
  const bits = new Uint8Array(2 ** BITS / 8)
  const slotOf = (one: number, other: number) =>
    Math.imul((one << 16) | other, 0x9e3779b1) >>> (32 - BITS)
  const join = (word: string) => {
    for (let at = 1; at < word.length; at += 1) {
      const slot = slotOf(word.charCodeAt(at - 1), word.charCodeAt(at))
      bits[slot >> 3] = (bits[slot >> 3] ?? 0) | (1 << (slot & 7))
    }
  }
  for (const word of words) join(word)
  for (const [word] of chain[0] ?? []) join(word)

  const late = unitSet(beforeLaterPhrases(chain))
  return (one, other) => {
    const slot = slotOf(one, other)
    if (((bits[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0) return true
    return late.has(one) && late.has(other)
  }
}

/** Units that are part of a later step's phrase, or may become so in the steps before. */
function beforeLaterPhrases(chain: ReadonlyArray<readonly Pair[]>): number[] {
  const isLate = new Uint8Array(0x10000)
  for (let step = chain.length - 1; step > 0; step -= 1) {
    for (const [phrase] of chain[step] ?? [])
      if (phrase.length > 1) for (const unit of unitsOf(phrase)) isLate[unit] = 1
    for (const [from, to] of chain[step - 1] ?? []) {
      const aligned = from.length === to.length
      for (let at = 0; at < to.length; at += 1) {
        if (isLate[to.charCodeAt(at)] === 0) continue
        if (aligned) isLate[from.charCodeAt(at)] = 1
        else for (const unit of unitsOf(from)) isLate[unit] = 1
      }
    }
  }
  return [...isLate.keys()].filter((unit) => isLate[unit] === 1)
}

const unitsOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
