/** Two UTF-16 units beside each other as one number of 32 bits. */
export const unitPair = (one: number, other: number): number => (one << 16) | other

/**
 * A place among 2 ^ `bits` for a pair: Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3,
 * section 6.4).
 */
export const slotOf = (pair: number, bits: number): number =>
  Math.imul(pair, 0x9e3779b1) >>> (32 - bits)
