import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { RoundNumber } from '#models/application/record.server.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import type { Figures } from './round.ts'
import { ROUND_STATES, type RoundState } from './states.ts'

export interface RoundRecord {
  _id: Types.ObjectId
  programme: Types.ObjectId
  number: RoundNumber
  state: RoundState
  /** Every state it has had, oldest first; nobody did what the clock did. */
  course: Array<{ state: RoundState; at: Date; by: Types.ObjectId | null }>
  proposing: Side
  /** Until when lists of the second round are certified; the first round's date is its programme's. */
  rankingCloses: Date | null
  /** The outcome that counts, of the last dry run or change by hand; null before the first. */
  outcome: Types.ObjectId | null
  /** When the lists of that outcome were read. */
  readAt: Date | null
  figures: Figures | null
  /** Both organisations of a pair confirm until then; set once, so that taking up a publication moves nothing. */
  respondBy: Date | null
  publishedAt: Date | null
  /** Counts every write; a write that read another version does not happen. */
  version: number
}

/**
 * The bulky part of a round as compressed JSON (`pack.server.ts`): 10,000 organisations with 20 ranks each take
 * about one megabyte of the sixteen that a document may have.
 */
export interface OutcomeRecord {
  _id: Types.ObjectId
  round: Types.ObjectId
  at: Date
  /** A `Snapshot`. */
  instance: Buffer
  /** A `Result`. */
  result: Buffer
}

const state = { type: String, enum: ROUND_STATES, required: true } as const

const round = new Schema<RoundRecord>(
  {
    programme: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, enum: [1, 2], required: true },
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
    proposing: { type: String, enum: SIDES, required: true },
    rankingCloses: { type: Date, default: null },
    outcome: { type: Schema.Types.ObjectId, default: null },
    readAt: { type: Date, default: null },
    figures: { type: Schema.Types.Mixed, default: null },
    respondBy: { type: Date, default: null },
    publishedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  { collection: 'rounds', versionKey: false },
)
round.index({ programme: 1, number: 1 }, { unique: true })
round.index({ state: 1 })

/** Written by the verbs of this folder only. */
export const Round = defineModel<RoundRecord>('Round', round)

const outcome = new Schema<OutcomeRecord>(
  {
    round: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    instance: { type: Buffer, required: true },
    result: { type: Buffer, required: true },
  },
  { collection: 'round-outcomes', versionKey: false },
)
outcome.index({ round: 1 })

/** Never changed once written: a change by hand writes another one. */
export const Outcome = defineModel<OutcomeRecord>('RoundOutcome', outcome)
