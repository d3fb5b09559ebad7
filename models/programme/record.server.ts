import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import {
  ORGANISATION_KINDS,
  SEATS,
  type OrganisationKind,
  type Seat,
} from '#models/organisation/organisation.ts'
import { LOCALES } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import { PROGRAMME_DATES, SIDES, type ProgrammeDate, type Side } from './programme.ts'
import { PROGRAMME_STATES, type ProgrammeState } from './states.ts'

export interface SideRecord {
  title: Trilingual
  /** Who may apply on this side. */
  kinds: OrganisationKind[]
  seats: Seat[]
  /** How many partners an organisation has room for unless its application says otherwise. */
  capacity: number
}

/** What an applicant is asked. */
export interface QuestionRecord {
  id: string
  text: Trilingual
  required: boolean
}

/** What a collaboration of this programme is judged by: 0 to 5, some with a mandatory minimum. */
export interface CriterionRecord {
  id: string
  title: Trilingual
  help: Trilingual
  minimum: number | null
}

export interface ProgrammeRecord {
  _id: Types.ObjectId
  slug: string
  state: ProgrammeState
  /** Every state it has had, oldest first; nobody did what the clock did. */
  course: Array<{ state: ProgrammeState; at: Date; by: Types.ObjectId | null; reason?: string }>
  title: Trilingual
  summary: Trilingual
  /** Markdown. */
  description: Trilingual
  sides: Record<Side, SideRecord>
  /** The side whose organisations propose, and so get the best that is possible for them. */
  proposing: Side
  longestList: number
  /** Both organisations of a pair confirm within so many days. */
  responseDays: number
  dates: Record<ProgrammeDate, Date>
  questions: QuestionRecord[]
  rubric: CriterionRecord[]
  /** Somebody has read the Traditional texts since the converter last made one of them. */
  reviewed: boolean
  /** When a draft became public; it opens by its date from then on. */
  announcedAt: Date | null
  /** Until when the newest published pairs are confirmed. */
  respondBy: Date | null
  /** Why it was cancelled. */
  reason: Trilingual | null
  createdBy: Types.ObjectId
  createdAt: Date
  changedAt: Date
  /** Counts every write; a write that read another version does not happen. */
  version: number
}

const required = { type: String, required: true }
const trilingual = new Schema<Trilingual>(
  Object.fromEntries(LOCALES.map((locale) => [locale, { type: String, default: '' }])),
  { _id: false },
)
const state = { type: String, enum: PROGRAMME_STATES, required: true } as const

const side = new Schema<SideRecord>(
  {
    title: { type: trilingual, required: true },
    kinds: [{ type: String, enum: ORGANISATION_KINDS }],
    seats: [{ type: String, enum: SEATS }],
    capacity: { type: Number, required: true },
  },
  { _id: false },
)

const schema = new Schema<ProgrammeRecord>(
  {
    slug: required,
    state,
    course: [
      new Schema(
        {
          state,
          at: { type: Date, required: true },
          by: { type: Schema.Types.ObjectId, default: null },
          reason: String,
        },
        { _id: false },
      ),
    ],
    title: { type: trilingual, required: true },
    summary: { type: trilingual, required: true },
    description: { type: trilingual, required: true },
    sides: { type: new Schema({ a: side, b: side }, { _id: false }), required: true },
    proposing: { type: String, enum: SIDES, required: true },
    longestList: { type: Number, required: true },
    responseDays: { type: Number, required: true },
    dates: {
      type: new Schema(
        Object.fromEntries(PROGRAMME_DATES.map((date) => [date, { type: Date, required: true }])),
        { _id: false },
      ),
      required: true,
    },
    questions: [
      new Schema<QuestionRecord>(
        { id: required, text: trilingual, required: { type: Boolean, default: false } },
        { _id: false },
      ),
    ],
    rubric: [
      new Schema<CriterionRecord>(
        {
          id: required,
          title: trilingual,
          help: trilingual,
          minimum: { type: Number, default: null },
        },
        { _id: false },
      ),
    ],
    reviewed: { type: Boolean, default: false },
    announcedAt: { type: Date, default: null },
    respondBy: { type: Date, default: null },
    reason: { type: trilingual, default: null },
    createdBy: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
  },
  { collection: 'programmes', versionKey: false },
)
schema.index({ slug: 1 }, { unique: true })
schema.index({ state: 1, 'dates.opens': -1 })
schema.index({ announcedAt: 1 })

/** Written by the verbs of this folder only. */
export const Programme = defineModel<ProgrammeRecord>('Programme', schema)
