/**
 * Half as many milliseconds to half as many again: what was read in the same moment, the rooms of everybody whom a
 * restart sent back, is then not read again in the same moment, over and over.
 */
export function around(ms: number): number {
  return ms * (0.5 + Math.random())
}
