/** The middle of the values; of an even number, halfway between the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/**
 * Linear between the two nearest ranks (Hyndman and Fan's type 7, as in most spreadsheets).
 * @param share 0 to 100
 * @returns NaN for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = ((sorted.length - 1) * share) / 100
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export interface Spread {
  median: number
  lowest: number
  highest: number
}

/** What a figure was over the rounds. */
export function spread(values: readonly number[]): Spread {
  return {
    median: median(values),
    lowest: values.length > 0 ? Math.min(...values) : Number.NaN,
    highest: values.length > 0 ? Math.max(...values) : Number.NaN,
  }
}

/**
 * Ratios of what was measured in the same round, so that a slow spell of the machine falls on both sides.
 * Rounds of which one side is missing are left out.
 */
export function ratios(
  ours: ReadonlyArray<number | undefined>,
  theirs: ReadonlyArray<number | undefined>,
): number[] {
  return ours.flatMap((value, round) => {
    const other = theirs[round]
    return value === undefined || other === undefined || other === 0 ? [] : [value / other]
  })
}
