import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Explanation } from '#models/matching/explain.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import type { Written } from '#models/text/written.ts'
import { APPLICATION_STATES, type ApplicationState } from './states.ts'

/** Numbers of the matching rounds. */
export type RoundNumber = 1 | 2

/** One partner on a list; its place is its position. */
export interface RankedEntry {
  organisation: Types.ObjectId
  /** The representative's own note, for nobody else. */
  note?: string
}

/** An organisation's list for one round, most wanted first. */
export interface RankingRecord {
  round: RoundNumber
  entries: RankedEntry[]
  changedAt: Date
  /** Who vouched for the list as it stands; null while it is being worked on. */
  certified: { by: Types.ObjectId; at: Date } | null
}

/** What a published round brought; ids in the explanation are organisations'. */
export interface ResultRecord {
  round: RoundNumber
  explanation: Explanation
}

export interface ApplicationRecord {
  _id: Types.ObjectId
  programme: Types.ObjectId
  side: Side
  organisation: Types.ObjectId
  state: ApplicationState
  /** Every state it has had, oldest first; nobody did what the matching did. */
  course: Array<{ state: ApplicationState; at: Date; by: Types.ObjectId | null }>
  /** How many partners it has room for. */
  capacity: number
  answers: Array<{ question: string; answer: Written }>
  offers: Written | null
  needs: Written | null
  objectives: Written | null
  /** Why it was returned or rejected. */
  reason: Written | null
  /** Why a coordinator let it in or kept it out against the automatic check. */
  override: { by: Types.ObjectId; at: Date; reason: string } | null
  rankings: RankingRecord[]
  results: ResultRecord[]
  /** Earlier programmes that left it without a partner since it last had one; shown to those who rank. */
  priority: number
  submittedAt: Date | null
  createdBy: Types.ObjectId
  createdAt: Date
  changedAt: Date
  /** Counts every write; a write that read another version does not happen. */
  version: number
}

const written = new Schema<Written>(
  { text: { type: String, required: true }, script: { type: String, required: true } },
  { _id: false },
)
const state = { type: String, enum: APPLICATION_STATES, required: true } as const
const mark = {
  by: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
}

const ranking = new Schema<RankingRecord>(
  {
    round: { type: Number, enum: [1, 2], required: true },
    entries: [
      new Schema<RankedEntry>(
        { organisation: { type: Schema.Types.ObjectId, required: true }, note: String },
        { _id: false },
      ),
    ],
    changedAt: { type: Date, required: true },
    certified: { type: new Schema(mark, { _id: false }), default: null },
  },
  { _id: false },
)

const schema = new Schema<ApplicationRecord>(
  {
    programme: { type: Schema.Types.ObjectId, required: true },
    side: { type: String, enum: SIDES, required: true },
    organisation: { type: Schema.Types.ObjectId, required: true },
    state,
    course: [
      new Schema(
        {
          state,
          at: { type: Date, required: true },
          by: { type: Schema.Types.ObjectId, default: null },
        },
        { _id: false },
      ),
    ],
    capacity: { type: Number, required: true },
    answers: [
      new Schema(
        { question: { type: String, required: true }, answer: { type: written, required: true } },
        { _id: false },
      ),
    ],
    offers: { type: written, default: null },
    needs: { type: written, default: null },
    objectives: { type: written, default: null },
    reason: { type: written, default: null },
    override: {
      type: new Schema({ ...mark, reason: { type: String, required: true } }, { _id: false }),
      default: null,
    },
    rankings: [ranking],
    results: [
      new Schema<ResultRecord>(
        {
          round: { type: Number, enum: [1, 2], required: true },
          explanation: { type: Schema.Types.Mixed, required: true },
        },
        { _id: false, minimize: false },
      ),
    ],
    priority: { type: Number, default: 0 },
    submittedAt: { type: Date, default: null },
    createdBy: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
  },
  { collection: 'applications', versionKey: false },
)
schema.index({ programme: 1, organisation: 1 }, { unique: true })
schema.index({ programme: 1, state: 1, submittedAt: 1 })
schema.index({ organisation: 1, createdAt: -1 })

/** Written by the verbs of this folder and by a round's publication only. */
export const Application = defineModel<ApplicationRecord>('Application', schema)
