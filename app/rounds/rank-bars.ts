/** Choices from this one on share a bar: what matters is how many got what they wanted most. */
const LAST_BAR = 10

export interface RankBar {
  /** From 1. */
  place: number
  /** It stands for all later places as well. */
  open: boolean
  count: number
}

/** How many pairs reached which choice; at least the first three, so that none stands alone. */
export function rankBars(reached: readonly number[]): RankBar[] {
  const length = Math.min(Math.max(3, reached.length), LAST_BAR)
  return Array.from({ length }, (_, index) => {
    const open = index + 1 === LAST_BAR && reached.length > LAST_BAR
    const counts = open ? reached.slice(index) : [reached[index] ?? 0]
    return { place: index + 1, open, count: counts.reduce((sum, count) => sum + count, 0) }
  })
}
