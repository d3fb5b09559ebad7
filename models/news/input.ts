import { z } from 'zod'
import { hongKongTime } from '#models/hong-kong-time.ts'
import { LOCALES } from '#models/text/locale.ts'
import { BODY_LIMIT, MENTIONS_LIMIT, NOTE_LIMIT, SUMMARY_LIMIT, TITLE_LIMIT } from './news.ts'

const language = z.enum(LOCALES)
/** Browsers send line endings as CRLF. */
const body = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trimEnd())
  .pipe(z.string().max(BODY_LIMIT))
const oneLine = z.string().transform((text) => text.replace(/\s+/g, ' ').trim())
const title = oneLine.pipe(z.string().min(1).max(TITLE_LIMIT))
const summary = oneLine.pipe(z.string().max(SUMMARY_LIMIT))
const note = z.string().trim().min(1).max(NOTE_LIMIT)
/** How often the text had changed when the form was opened; 0 for one that did not exist. */
const revision = z.coerce.number().int().min(0)

/** A draft may still lack its summary and body. */
const parts = z.object({ title, summary: summary.default(''), body: body.default('') })

export const createNewsInput = parts.extend({ source: language })
export type CreateNewsInput = z.output<typeof createNewsInput>

export const saveNewsInput = parts.extend({ revision })
export type SaveNewsInput = z.output<typeof saveNewsInput>

export const correctNewsInput = z.object({
  title,
  summary: summary.pipe(z.string().min(1)),
  body: body.pipe(z.string().min(1)),
  revision,
  note,
})
export type CorrectNewsInput = z.output<typeof correctNewsInput>

export const convertNewsInput = z.object({
  revision,
  /** Whoever sends it knows that a text written by hand is replaced. */
  replace: z.stringbool().default(false),
})

export const reviewNewsInput = z.object({ revision })

export const approveNewsInput = z.object({
  /** Absent: now. */
  publishAt: hongKongTime.optional(),
})

/** A step that takes nothing but the decision. */
export const stepInput = z.object({})

export const returnNewsInput = z.object({ comment: note })
export const withdrawNewsInput = z.object({ reason: note })

const typed = (limit: number) => z.string().max(limit).default('')

/** What stands in the form when a preview is asked for: nothing is refused but what nobody could save. */
export const previewNewsInput = z.object({
  source: typed(20),
  title: typed(TITLE_LIMIT * 10),
  summary: typed(SUMMARY_LIMIT * 10),
  body: typed(BODY_LIMIT * 2),
  note: typed(NOTE_LIMIT * 10),
  revision: revision.optional(),
})
export type PreviewNewsInput = z.output<typeof previewNewsInput>

/** Addresses or slugs of organisations' pages, one to a line. */
export const mentionsInput = z.object({
  organisations: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter(Boolean).map(slugInAddress))
    .pipe(z.array(z.string()).max(MENTIONS_LIMIT)),
})

function slugInAddress(address: string): string {
  return (
    address
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}
