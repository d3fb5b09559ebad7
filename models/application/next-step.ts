import type { ApplicationState } from './states.ts'
import type { SecondRound, Timetable } from './windows.ts'

/** What is expected next, of whom, and until when (ISO 8601) where there is a date. */
export interface NextStep {
  act:
    | 'submit'
    | 'missed'
    | 'review'
    | 'correct'
    | 'await-ranking'
    | 'rank'
    | 'certify'
    | 'certify-anew'
    | 'may-change'
    | 'await-results'
    | 'await-second'
    | 'confirm'
    | 'await-partner'
    | 'work'
    | 'unmatched'
    | 'none'
    | 'cancelled'
  of: 'representative' | 'coordinator' | 'partner' | 'nobody'
  by: string | null
}

/** Whose word the pairs of an application wait for: its own, the partners' only, or nobody's; `none` is left of them. */
export type Answers = 'own' | 'partner' | 'given' | 'none'

interface Course {
  state: ApplicationState
  /** Of the round that is ranked at present. */
  list: { length: number; certified: boolean } | null
  /** Of one that was matched; its own word is awaited where nobody looked. */
  answers?: Answers
}

const step = (act: NextStep['act'], of: NextStep['of'], by: Date | null): NextStep => ({
  act,
  of,
  by: by?.toISOString() ?? null,
})

/** Whoever has applied always knows this: silence is what people complain about most (design, product.md). */
export function nextStep(
  { state, list, answers = 'own' }: Course,
  programme: Timetable & { respondBy: Date | null },
  second: SecondRound | null,
  now: Date,
): NextStep {
  const { dates, respondBy } = programme
  const until = programme.state === 'open' || programme.state === 'ranking'
  if (programme.state === 'cancelled') return step('cancelled', 'nobody', null)
  switch (state) {
    case 'draft':
      return programme.state === 'open' && now < dates.applicationsClose
        ? step('submit', 'representative', dates.applicationsClose)
        : step('missed', 'nobody', null)
    case 'submitted':
      return until
        ? step('review', 'coordinator', dates.rankingCloses)
        : step('missed', 'nobody', null)
    case 'returned':
      return until
        ? step('correct', 'representative', dates.rankingCloses)
        : step('missed', 'nobody', null)
    case 'eligible':
    case 'ranked':
      if (programme.state === 'open') {
        return step('await-ranking', 'nobody', dates.applicationsClose)
      }
      return programme.state === 'ranking' && now < dates.rankingCloses
        ? rank(list, state === 'ranked', dates.rankingCloses)
        : step('await-results', 'coordinator', dates.results)
    case 'waitlisted': {
      if (second?.state === 'ranking') {
        return rank(list, false, second.rankingCloses ?? dates.secondRankingCloses)
      }
      return second && second.state !== 'published'
        ? step('await-results', 'coordinator', dates.secondResults)
        : step('await-second', 'nobody', respondBy)
    }
    case 'matched':
      if (answers === 'given') return step('work', 'nobody', null)
      return respondBy && now <= respondBy
        ? answer(answers, respondBy)
        : step('none', 'nobody', null)
    case 'unmatched':
      return step('unmatched', 'nobody', null)
    default:
      return step('none', 'nobody', null)
  }
}

function answer(answers: Exclude<Answers, 'given'>, respondBy: Date): NextStep {
  if (answers === 'own') return step('confirm', 'representative', respondBy)
  return answers === 'partner'
    ? step('await-partner', 'partner', respondBy)
    : step('await-second', 'nobody', respondBy)
}

function rank(list: Course['list'], vouchedBefore: boolean, closes: Date): NextStep {
  if (list?.certified) return step('may-change', 'nobody', closes)
  if (vouchedBefore) return step('certify-anew', 'representative', closes)
  return step(list && list.length > 0 ? 'certify' : 'rank', 'representative', closes)
}
