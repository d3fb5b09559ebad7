import { unitSet } from './bit-set.ts'
import { slotOf, unitPair } from './unit-pair.ts'

/** Words of two UTF-16 units and more, asked which of them is the longest at a place in a text. */
export interface LongestMatch {
  /** Number of the longest word at `index`, or -1. Each word has one, below the number of words. */
  wordAt(text: string, index: number): number
  /** Length in UTF-16 units of a word, by its number. */
  lengthOf(word: number): number
  /** Length of the longest word at `index`, or 0. */
  lengthAt(text: string, index: number): number
}

const headAt = (text: string, index: number): number =>
  unitPair(text.charCodeAt(index), text.charCodeAt(index + 1))

/**
 * One look-up by a word's first two units leads to all that begin so, the longest first; what follows is compared
 * where it lies. All of it is in flat arrays, so that 50,000 names are as fast as one: a server that does other
 * things between two messages finds its caches cold, and pays for each map that it walks through, and for each
 * piece of text that it cuts out to ask one, ten times what they cost in a loop. And the garbage collector, which
 * looks at every string that is held, has none to look at.
 */
export function longestMatch(all: Iterable<string>): LongestMatch {
  const groups = byHead(all)
  const words = [...groups.values()].flat()
  const pairOf = pairTable(groups.keys(), groups.size)
  const firstOf = offsets(Array.from(groups.values(), ({ length }) => length))
  const restOf = offsets(words.map(({ length }) => length - 2))
  const rests = new Uint16Array(restOf.at(-1) ?? 0)
  words.forEach((word, number) => {
    const at = restOf[number] ?? 0
    for (let unit = 2; unit < word.length; unit += 1) rests[at + unit - 2] = word.charCodeAt(unit)
  })
  const starts = unitSet(words.map((word) => word.charCodeAt(0)))

  const wordAt = (text: string, index: number): number => {
    const left = text.length - index
    if (left < 2 || !starts.has(text.charCodeAt(index))) return -1
    const pair = pairOf(headAt(text, index))
    if (pair < 0) return -1
    const end = firstOf[pair + 1] ?? 0
    for (let word = firstOf[pair] ?? 0; word < end; word += 1) {
      const [rest, restEnd] = [restOf[word] ?? 0, restOf[word + 1] ?? 0]
      if (restEnd - rest + 2 > left) continue
      let at = rest
      while (at < restEnd && text.charCodeAt(index + 2 + at - rest) === rests[at]) at += 1
      if (at === restEnd) return word
    }
    return -1
  }
  const lengthOf = (word: number) => (restOf[word + 1] ?? 0) - (restOf[word] ?? 0) + 2
  const lengthAt = (text: string, index: number) => {
    const word = wordAt(text, index)
    return word < 0 ? 0 : lengthOf(word)
  }
  return { wordAt, lengthOf, lengthAt }
}

function byHead(words: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of new Set(words)) {
    if (word.length < 2) continue
    const head = headAt(word, 0)
    const group = groups.get(head)
    if (group) group.push(word)
    else groups.set(head, [word])
  }
  for (const group of groups.values()) group.sort((one, other) => other.length - one.length)
  return groups
}

/** Where each of several stretches of these lengths begins, one behind the other, and where the last one ends. */
function offsets(lengths: readonly number[]): Int32Array {
  const begins = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => (begins[at + 1] = (begins[at] ?? 0) + length))
  return begins
}

const FEWEST_BITS = 4

/**
 * An open hash table, at most half full.
 * @returns the place of a head among `heads`, or -1
 */
function pairTable(heads: Iterable<number>, count: number): (head: number) => number {
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(2 * count + 1)))
  const mask = 2 ** bits - 1
  // A head and its place + 1 side by side; 0 is nobody's.
  const table = new Int32Array(2 * 2 ** bits)
  let place = 0
  for (const head of heads) {
    let slot = slotOf(head, bits)
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    table[2 * slot] = head
    table[2 * slot + 1] = ++place
  }
  return (head) => {
    for (let slot = slotOf(head, bits); ; slot = (slot + 1) & mask) {
      const found = table[2 * slot + 1] ?? 0
      if (found === 0 || table[2 * slot] === head) return found - 1
    }
  }
}
