import { z } from 'zod'
import { hongKongTime } from '#models/hong-kong-time.ts'
import { idSchema } from '#models/id.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { LOCALES } from '#models/text/locale.ts'
import { planProblems } from './dates.ts'
import {
  PROGRAMME_DATES,
  PROGRAMME_LIMITS as LIMITS,
  SIDES,
  type ProgrammeDate,
} from './programme.ts'

const oneLine = (value: string) => value.replace(/\s+/gu, ' ').trim()
/** Browsers send line ends as CR LF; they count and are kept as one character. */
const lineEnds = (value: string) => value.replace(/\r\n?/g, '\n').trim()

const inLanguages = (text: z.ZodType<string>) =>
  z.object({ 'zh-Hans': text, 'zh-Hant': text, en: text })

const line = (longest: number) =>
  inLanguages(z.string().overwrite(oneLine).max(longest).default(''))
const text = (longest: number) =>
  inLanguages(z.string().overwrite(lineEnds).max(longest).default(''))

const unwritten = (words: Record<string, string>) => LOCALES.every((locale) => !words[locale])

/** In one language at least; the others can follow until it is announced. */
const needed = <Schema extends z.ZodType<Record<string, string>>>(schema: Schema) =>
  schema.refine((words) => !unwritten(words), {
    path: ['zh-Hans'],
    params: { code: 'required' },
  })

const version = z.coerce.number().int().min(1)
const figure = (largest: number) => z.number().int().min(1).max(largest)

const side = z.object({
  title: needed(line(LIMITS.side)),
  kinds: z.array(z.enum(ORGANISATION_KINDS)).min(1),
  seats: z.array(z.enum(SEATS)).min(1),
  capacity: figure(LIMITS.capacity),
})

/** A new row has no id yet. */
const rowId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .default('')

const question = z.object({
  id: rowId,
  text: line(LIMITS.question),
  required: z.boolean().default(false),
})

const criterion = z.object({
  id: rowId,
  title: line(LIMITS.criterion),
  help: line(LIMITS.help),
  minimum: z.number().int().min(0).max(5).nullable().default(null),
})

const distinct = (rows: Array<{ id: string }>) => {
  const ids = rows.flatMap(({ id }) => (id ? [id] : []))
  return new Set(ids).size === ids.length
}

/** The whole form but its dates. Rows in which nothing was written are no rows. */
const programme = z.object({
  title: needed(line(LIMITS.title)),
  summary: text(LIMITS.summary),
  description: text(LIMITS.description),
  sides: z.object({ a: side, b: side }),
  proposing: z.enum(SIDES),
  longestList: figure(LIMITS.longestList),
  responseDays: figure(LIMITS.responseDays),
  questions: z
    .array(question)
    .max(LIMITS.questions)
    .default([])
    .refine(distinct)
    .transform((rows) => rows.filter((row) => !unwritten(row.text))),
  rubric: z
    .array(criterion)
    .max(LIMITS.rubric)
    .default([])
    .refine(distinct)
    .transform((rows) => rows.filter((row) => !unwritten(row.title))),
})
export type ProgrammeForm = z.output<typeof programme>
/** As much of the form as `fixed.ts` judges. */
export type ProgrammeRules = Pick<
  ProgrammeForm,
  'proposing' | 'longestList' | 'responseDays' | 'questions' | 'rubric'
> & { sides: Record<'a' | 'b', Pick<z.output<typeof side>, 'kinds' | 'seats' | 'capacity'>> }

const dates = z.object(
  Object.fromEntries(PROGRAMME_DATES.map((date) => [date, hongKongTime])) as Record<
    ProgrammeDate,
    typeof hongKongTime
  >,
)

export const createProgrammeInput = programme
  .extend({
    /** Made with the form, so that a second click creates nothing more. */
    id: idSchema,
    dates,
  })
  .superRefine(({ dates, responseDays }, context) => {
    for (const { date, problem } of planProblems(dates, responseDays)) {
      context.addIssue({
        code: 'custom',
        path: ['dates', date],
        params: { code: `date-${problem}` },
      })
    }
  })
export type CreateProgrammeInput = z.output<typeof createProgrammeInput>

export const editProgrammeInput = programme.extend({
  version,
  /** Somebody has read the Traditional text that the converter made. */
  reviewed: z.boolean().default(false),
})
export type EditProgrammeInput = z.output<typeof editProgrammeInput>

const reason = z.string().overwrite(lineEnds).min(1).max(LIMITS.reason)

/** Those that are still ahead; the form leaves out what is behind. */
export const changeDatesInput = z.object({
  version,
  dates: dates.partial(),
  /** Told to everyone concerned once the programme is announced. */
  reason: z.string().overwrite(lineEnds).max(LIMITS.reason).default(''),
})
export type ChangeDatesInput = z.output<typeof changeDatesInput>

export const bringForwardInput = z.object({ date: z.enum(PROGRAMME_DATES), reason })
export type BringForwardInput = z.output<typeof bringForwardInput>

export const cancelProgrammeInput = z.object({ reason: needed(text(LIMITS.reason)) })
export type CancelProgrammeInput = z.output<typeof cancelProgrammeInput>

/** A step that takes nothing but the decision. */
export const programmeStepInput = z.object({})
