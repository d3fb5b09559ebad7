export interface UnitSet {
  has(unit: number): boolean
}

/** UTF-16 units, a bit for each: eight kilobytes, of which a text of few scripts touches little. */
export function unitSet(units: Iterable<number>): UnitSet {
  const bits = new Uint8Array(0x10000 / 8)
  for (const unit of units) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7))
  return { has: (unit) => ((bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0 }
}
