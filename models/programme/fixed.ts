import type { ProgrammeRules } from './input.ts'
import type { ProgrammeState } from './states.ts'

/** Parts of the form that are decided at some time. */
export const RULES = [
  'sides',
  'capacity',
  'longestList',
  'responseDays',
  'proposing',
  'questions',
  'rubric',
] as const
export type Rule = (typeof RULES)[number]

/** `free`: as one likes; `widen`: more of it only; `fixed`: its wording only. */
export type Leeway = 'free' | 'widen' | 'fixed'

const WIDENS: Partial<Record<ProgrammeState, readonly Rule[]>> = {
  open: ['sides', 'capacity', 'longestList', 'responseDays'],
  ranking: ['longestList', 'responseDays'],
  locked: ['responseDays'],
  'dry-run': ['responseDays'],
}

/**
 * What may still change. A draft is free. Once announced, organisations decide by what they read: who may take
 * part, capacities, lists and the time to answer only become more generous, and only until somebody has acted
 * on them; questions, criteria and the proposing side stand. Wording can be put right until the end.
 */
export function leewayOf(
  { state, announcedAt }: { state: ProgrammeState; announcedAt: unknown },
  rule: Rule,
): Leeway {
  if (!announcedAt) return state === 'draft' ? 'free' : 'fixed'
  return (WIDENS[state === 'draft' ? 'open' : state] ?? []).includes(rule) ? 'widen' : 'fixed'
}

/** Nothing more can be written in it. */
export const isFinished = (state: ProgrammeState): boolean =>
  state === 'archived' || state === 'cancelled'

/** The rules that a change touches beyond their leeway. */
export function brokenRules(
  programme: { state: ProgrammeState; announcedAt: unknown },
  before: ProgrammeRules,
  after: ProgrammeRules,
): Rule[] {
  return RULES.filter((rule) => {
    const leeway = leewayOf(programme, rule)
    if (leeway === 'free' || same(SUBJECT[rule](before), SUBJECT[rule](after))) return false
    return leeway === 'fixed' || !WIDER[rule](before, after)
  })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const shape = ({ sides }: ProgrammeRules) =>
  [sides.a, sides.b].map(({ kinds, seats }) => [[...kinds].sort(), [...seats].sort()])

/** What of the form a rule is about; wording is not. */
const SUBJECT: Record<Rule, (rules: ProgrammeRules) => unknown> = {
  sides: shape,
  capacity: ({ sides }) => [sides.a.capacity, sides.b.capacity],
  longestList: ({ longestList }) => longestList,
  responseDays: ({ responseDays }) => responseDays,
  proposing: ({ proposing }) => proposing,
  questions: ({ questions }) => questions.map(({ id, required }) => [id, required]),
  rubric: ({ rubric }) => rubric.map(({ id, minimum }) => [id, minimum]),
}

const never = () => false

const holds = (before: readonly string[], after: readonly string[]) =>
  before.every((one) => after.includes(one))

const WIDER: Record<Rule, (before: ProgrammeRules, after: ProgrammeRules) => boolean> = {
  sides: (before, after) =>
    (['a', 'b'] as const).every(
      (side) =>
        holds(before.sides[side].kinds, after.sides[side].kinds) &&
        holds(before.sides[side].seats, after.sides[side].seats),
    ),
  capacity: (before, after) =>
    (['a', 'b'] as const).every(
      (side) => before.sides[side].capacity <= after.sides[side].capacity,
    ),
  longestList: (before, after) => before.longestList <= after.longestList,
  responseDays: (before, after) => before.responseDays <= after.responseDays,
  proposing: never,
  questions: never,
  rubric: never,
}
