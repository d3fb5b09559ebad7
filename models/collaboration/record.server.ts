import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import type { Written } from '#models/text/written.ts'
import { COLLABORATION_KINDS, type CollaborationKind } from './collaboration.ts'
import { COLLABORATION_STATES, type CollaborationState } from './states.ts'
import { titleSchema, type Title } from './title.server.ts'
import { writtenSchema } from './written-schema.server.ts'

interface Mark {
  by: Types.ObjectId
  at: Date
}

export interface PartyRecord {
  organisation: Types.ObjectId
  confirmed: Mark | null
  /** Of agreement versions, oldest first. */
  signatures: Array<Mark & { version: number }>
}

/** A party has said that it leaves. */
export interface ExitRecord extends Mark {
  organisation: Types.ObjectId
  reason: Written
  effectiveAt: Date
}

/** An evaluation that is under way, as much of it as lists and other verbs need; its own record holds the rest. */
export interface ReviewRecord {
  evaluation: Types.ObjectId
  stage: 'parties' | 'evaluators' | 'decision'
  /** The parties whose form is missing. */
  of: Types.ObjectId[]
  /** Until when whoever it waits for should act. */
  by: Date
}

export interface CollaborationRecord {
  _id: Types.ObjectId
  kind: CollaborationKind
  title: Title
  /** What the parties last agreed on: the proposal's until a version of the agreement is in force. */
  objectives: Written
  state: CollaborationState
  /** Every state it has had, oldest first; nobody did what the clock did. */
  course: Array<{ state: CollaborationState; at: Date; by: Types.ObjectId | null }>
  parties: PartyRecord[]
  /** A consortium's lead; a pair has none. */
  lead: Types.ObjectId | null
  /** Nobody proposed what a programme's matching brought; then every party confirms. */
  proposal: { by: Types.ObjectId | null; at: Date } & {
    organisation: Types.ObjectId | null
    message: Written | null
  }
  /** The matching that brought it; null for a direct proposal. */
  programme: { id: Types.ObjectId; round: 1 | 2 } | null
  respondBy: Date
  /** When the last party signed for the first time. */
  signedAt: Date | null
  /** Why it was declined. */
  reason: Written | null
  agreement: { version: number; inForce: number | null }
  room: Types.ObjectId | null
  /** When it is to be evaluated next. */
  reviewAt?: Date | null
  review?: ReviewRecord | null
  /** Given with a renewal; worth nothing after `until`. */
  label?: { from: Date; until: Date } | null
  /** While it is suspended: why, and the state to which it returns. */
  suspension?: (Mark & { from: CollaborationState; reason: Written }) | null
  exit?: ExitRecord | null
  /** The parties that hold it to be complete, or once it has ended want to take it up again. */
  agreed?: Array<Mark & { organisation: Types.ObjectId }>
  /**
   * Both parties' ids while nothing is signed, with the programme's where there is one; unique, so that neither two
   * people nor a publication that is taken up again propose the same pair twice.
   */
  openBetween?: string
}

const mark = {
  by: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
}
const state = { type: String, enum: COLLABORATION_STATES, required: true } as const

const organisation = { type: Schema.Types.ObjectId, required: true }
const date = { type: Date, required: true }

const schema = new Schema<CollaborationRecord>(
  {
    kind: { type: String, enum: COLLABORATION_KINDS, required: true },
    title: { type: titleSchema, required: true },
    objectives: { type: writtenSchema, required: true },
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
    parties: {
      type: [
        new Schema<PartyRecord>(
          {
            organisation: { type: Schema.Types.ObjectId, required: true },
            confirmed: { type: new Schema(mark, { _id: false }), default: null },
            signatures: [
              new Schema({ ...mark, version: { type: Number, required: true } }, { _id: false }),
            ],
          },
          { _id: false },
        ),
      ],
      validate: (parties: PartyRecord[]) => parties.length >= 2,
    },
    lead: { type: Schema.Types.ObjectId, default: null },
    proposal: {
      type: new Schema(
        {
          by: { type: Schema.Types.ObjectId, default: null },
          at: { type: Date, required: true },
          organisation: { type: Schema.Types.ObjectId, default: null },
          message: { type: writtenSchema, default: null },
        },
        { _id: false },
      ),
      required: true,
    },
    programme: {
      type: new Schema(
        {
          id: { type: Schema.Types.ObjectId, required: true },
          round: { type: Number, enum: [1, 2], required: true },
        },
        { _id: false, id: false },
      ),
      default: null,
    },
    respondBy: { type: Date, required: true },
    signedAt: { type: Date, default: null },
    reason: { type: writtenSchema, default: null },
    agreement: {
      type: new Schema(
        { version: { type: Number, required: true }, inForce: { type: Number, default: null } },
        { _id: false },
      ),
      required: true,
    },
    room: { type: Schema.Types.ObjectId, default: null },
    reviewAt: { type: Date, default: null },
    review: {
      type: new Schema<ReviewRecord>(
        {
          evaluation: { type: Schema.Types.ObjectId, required: true },
          stage: { type: String, required: true },
          of: [Schema.Types.ObjectId],
          by: date,
        },
        { _id: false },
      ),
      default: null,
    },
    label: { type: new Schema({ from: date, until: date }, { _id: false }), default: null },
    suspension: {
      type: new Schema(
        { ...mark, from: state, reason: { type: writtenSchema, required: true } },
        { _id: false },
      ),
      default: null,
    },
    exit: {
      type: new Schema<ExitRecord>(
        {
          ...mark,
          organisation,
          reason: { type: writtenSchema, required: true },
          effectiveAt: date,
        },
        { _id: false },
      ),
      default: null,
    },
    agreed: [new Schema({ ...mark, organisation }, { _id: false })],
    openBetween: { type: String },
  },
  { collection: 'collaborations', versionKey: false },
)
schema.index({ 'parties.organisation': 1, state: 1 })
schema.index({ signedAt: -1, _id: -1 })
schema.index({ state: 1 })
schema.index({ respondBy: 1 }, { partialFilterExpression: { state: 'proposed' } })
schema.index({ state: 1, reviewAt: 1 })
schema.index(
  { 'exit.effectiveAt': 1 },
  { partialFilterExpression: { 'exit.by': { $exists: true } } },
)
schema.index({ 'label.until': 1, state: 1 })
schema.index({ 'programme.id': 1, state: 1 })
schema.index({ openBetween: 1 }, { unique: true, sparse: true })

/** Only the verbs of this folder write to it. */
export const Collaboration = defineModel<CollaborationRecord>('Collaboration', schema)
