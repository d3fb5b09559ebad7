/**
 * Where one matching of a programme stands. The first round follows its programme from `locked` on; the second
 * begins with `ranking`. `publishing` is short, and taken up again by whoever finds it after a kill.
 */
export const ROUND_STATES = ['ranking', 'locked', 'dry-run', 'publishing', 'published'] as const
export type RoundState = (typeof ROUND_STATES)[number]
