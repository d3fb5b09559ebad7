import { bitSet, unitSet } from './bit-set.ts'
import type { Pair } from './opencc.server.ts'
import { slotOf, unitPair } from './unit-pair.ts'

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
  const slot = (one: number, other: number) => slotOf(unitPair(one, other), BITS)
  function* slots() {
    for (const word of [...words, ...(chain[0] ?? []).map(([word]) => word)])
      for (let at = 1; at < word.length; at += 1)
        yield slot(word.charCodeAt(at - 1), word.charCodeAt(at))
  }
  const joined = bitSet(slots(), 2 ** BITS)
  const late = unitSet(beforeLaterPhrases(chain))
  return (one, other) => joined.has(slot(one, other)) || (late.has(one) && late.has(other))
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
