import {
  PROGRAMME_DATES,
  type ProgrammeDate,
  type ProgrammeDesk,
  type Side,
} from '#models/programme/programme.ts'
import { toHongKongTime } from '#models/hong-kong-time.ts'
import { UNWRITTEN, type Trilingual } from '#models/text/trilingual.ts'

interface SideFields extends Record<string, unknown> {
  title: Trilingual
  kinds: string[]
  seats: string[]
  capacity: string
}

interface QuestionFields extends Record<string, unknown> {
  id: string
  text: Trilingual
  required: boolean
}

interface CriterionFields extends Record<string, unknown> {
  id: string
  title: Trilingual
  help: Trilingual
  minimum: string
}

/** The form as it is typed; `input.ts` says what is made of it. */
export interface ProgrammeFields extends Record<string, unknown> {
  title: Trilingual
  summary: Trilingual
  description: Trilingual
  reviewed: boolean
  sides: Record<Side, SideFields>
  proposing: string
  longestList: string
  responseDays: string
  questions: QuestionFields[]
  rubric: CriterionFields[]
  dates: Record<ProgrammeDate, string>
}

export function fieldsFrom(programme: ProgrammeDesk): Partial<ProgrammeFields> {
  const { texts, sides, sideTitles, questions, rubric } = programme
  const side = (one: Side): SideFields => ({
    title: sideTitles[one],
    kinds: sides[one].kinds,
    seats: sides[one].seats,
    capacity: String(sides[one].capacity),
  })
  return {
    ...texts,
    reviewed: programme.reviewed,
    sides: { a: side('a'), b: side('b') },
    proposing: programme.proposing,
    longestList: String(programme.longestList),
    responseDays: String(programme.responseDays),
    questions: questions.map((row) => ({ ...row })),
    rubric: rubric.map((row) => ({
      ...row,
      minimum: row.minimum === null ? '' : String(row.minimum),
    })),
  }
}

/** Days from today at which a new programme's dates are suggested, at nine in the morning. */
const SUGGESTED: Record<ProgrammeDate, number> = {
  opens: 14,
  applicationsClose: 42,
  rankingCloses: 63,
  results: 70,
  secondRankingCloses: 98,
  secondResults: 105,
  evaluation: 365,
  closes: 395,
}

/** What a new form begins with. */
export function newFields(now: Date): Partial<ProgrammeFields> {
  const day = (days: number) =>
    `${toHongKongTime(new Date(now.getTime() + days * 86_400_000)).slice(0, 10)}T09:00`
  const side: SideFields = { title: UNWRITTEN, kinds: [], seats: [], capacity: '1' }
  return {
    sides: { a: side, b: side },
    proposing: 'a',
    longestList: '5',
    responseDays: '14',
    questions: [{ id: '', text: UNWRITTEN, required: false }],
    rubric: [{ id: '', title: UNWRITTEN, help: UNWRITTEN, minimum: '' }],
    dates: Object.fromEntries(
      PROGRAMME_DATES.map((date) => [date, day(SUGGESTED[date])]),
    ) as ProgrammeFields['dates'],
  }
}
