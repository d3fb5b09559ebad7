export interface BitSet {
  has(member: number): boolean
}

/** Numbers below `size`, a bit for each, all in one piece. */
export function bitSet(members: Iterable<number>, size: number): BitSet {
  const bits = new Uint8Array(size / 8)
  for (const member of members) bits[member >> 3] = (bits[member >> 3] ?? 0) | (1 << (member & 7))
  return { has: (member) => ((bits[member >> 3] ?? 0) & (1 << (member & 7))) !== 0 }
}

/** UTF-16 units: eight kilobytes, of which a text of few scripts touches little. */
export const unitSet = (units: Iterable<number>): BitSet => bitSet(units, 0x10000)
