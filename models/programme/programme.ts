/** The two sides that are paired with each other, say national societies and local associations. */
export const SIDES = ['a', 'b'] as const
export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')

/**
 * The dates of a programme, in their order. Results are published by a coordinator, so those two dates are
 * promises that the desk watches; every other one moves the programme by itself. The second round begins when
 * the time to answer the first results is over.
 */
export const PROGRAMME_DATES = [
  'opens',
  'applicationsClose',
  'rankingCloses',
  'results',
  'secondRankingCloses',
  'secondResults',
  'evaluation',
  'closes',
] as const
export type ProgrammeDate = (typeof PROGRAMME_DATES)[number]
