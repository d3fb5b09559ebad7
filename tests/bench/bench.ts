import type { Check } from '#tests/bench/report/checks.ts'

/** Measures, prints what it measured, and gives back how that stands against the targets. */
export type Bench = (options: { short: boolean }) => Promise<Check[]>
