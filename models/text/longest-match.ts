import { unitSet } from './unit-set.ts'

/**
 * A set of words of two UTF-16 units and more, asked which of them is the longest at a place in a
 * text. Each pair of first units knows the lengths of its words, so that almost every place is
 * dismissed by one look-up, and 50,000 names are as fast as one and cost little more than themselves.
 */
export interface LongestMatch {
  /** Length in UTF-16 units of the longest word at `index`, or 0. */
  lengthAt(text: string, index: number): number
}

// Kept within 32 bits, which are the fastest keys. Heads that come out alike only share their lengths.
const headAt = (text: string, index: number): number =>
  (text.charCodeAt(index) << 15) ^ text.charCodeAt(index + 1)

/**
 * Heads that may be there, eight bits for each. A server that does other things between two messages has these few
 * kilobytes in its cache, and not the maps.
 */
interface Sieve {
  bits: Int32Array
  shift: number
}

const FEWEST_BITS = 10
const BITS_EACH = 8

function sieveFor(heads: Iterable<number>, count: number): Sieve {
  const size = Math.max(FEWEST_BITS, Math.ceil(Math.log2(count * BITS_EACH + 1)))
  const sieve = { bits: new Int32Array(2 ** size / 32), shift: 32 - size }
  for (const head of heads) {
    const bit = bitOf(sieve, head)
    sieve.bits[bit >> 5] = (sieve.bits[bit >> 5] ?? 0) | (1 << (bit & 31))
  }
  return sieve
}

/** Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. */
const bitOf = ({ shift }: Sieve, head: number): number => Math.imul(head, 0x9e3779b1) >>> shift

const mayHold = (sieve: Sieve, head: number): boolean => {
  const bit = bitOf(sieve, head)
  return ((sieve.bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

export function longestMatch(words: Iterable<string>): LongestMatch {
  const known = new Set<string>()
  const lengths = new Map<number, number[]>()
  for (const word of words) {
    if (word.length < 2) continue
    known.add(word)
    const head = headAt(word, 0)
    const sameHead = lengths.get(head)
    if (!sameHead) lengths.set(head, [word.length])
    else if (!sameHead.includes(word.length)) sameHead.push(word.length)
  }
  for (const sameHead of lengths.values()) sameHead.sort((a, b) => b - a)
  const sieve = sieveFor(lengths.keys(), lengths.size)
  const starts = unitSet(Array.from(known, (word) => word.charCodeAt(0)))
  return {
    lengthAt: (text, index) => {
      const left = text.length - index
      if (left < 2 || !starts.has(text.charCodeAt(index))) return 0
      const head = headAt(text, index)
      if (!mayHold(sieve, head)) return 0
      for (const length of lengths.get(head) ?? [])
        if (length <= left && known.has(text.slice(index, index + length))) return length
      return 0
    },
  }
}
