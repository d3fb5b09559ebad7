import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import { LOCALES } from '#models/text/locale.ts'
import type { Written } from '#models/text/written.ts'
import type { Criterion } from './rubric.ts'
import { EVALUATION_STAGES, type EvaluationStage } from './stages.ts'
import { OUTCOMES, type Outcome } from './summary.ts'

export interface FormRecord {
  entries: Array<{ criterion: string; score: number | null; remark: Written | null }>
  by: Types.ObjectId
  savedAt: Date
  /** Null for a draft, which only its evaluator sees, or the representatives of its party. */
  submittedAt: Date | null
}

export interface EvaluatorRecord {
  user: Types.ObjectId
  appointedBy: Types.ObjectId
  at: Date
  /** Once the parties' forms are handed over. */
  dueBy: Date | null
  form: FormRecord | null
}

export interface EvaluationRecord {
  _id: Types.ObjectId
  collaboration: Types.ObjectId
  number: number
  stage: EvaluationStage
  /** The collaboration comes from a time to improve. */
  improved: boolean
  openedAt: Date
  /** As it was when the evaluation began. */
  rubric: Criterion[]
  /** Until when whoever it waits for should act. */
  dueBy: Date
  parties: Array<{ organisation: Types.ObjectId; form: FormRecord | null }>
  evaluators: EvaluatorRecord[]
  wentOn: { by: Types.ObjectId; at: Date; reason: Written } | null
  outcome: {
    kind: Outcome
    reason: Written
    by: Types.ObjectId
    at: Date
    until: Date | null
  } | null
}

const id = { type: Schema.Types.ObjectId, required: true }
const date = { type: Date, required: true }
const bare = { _id: false, id: false } as const
const written = new Schema<Written>(
  { text: { type: String, required: true }, script: { type: String, required: true } },
  bare,
)
const trilingual = new Schema(
  Object.fromEntries(LOCALES.map((locale) => [locale, { type: String, default: '' }])),
  bare,
)
const form = new Schema<FormRecord>(
  {
    entries: [
      new Schema(
        {
          criterion: { type: String, required: true },
          score: { type: Number, default: null },
          remark: { type: written, default: null },
        },
        bare,
      ),
    ],
    by: id,
    savedAt: date,
    submittedAt: { type: Date, default: null },
  },
  bare,
)

const schema = new Schema<EvaluationRecord>(
  {
    collaboration: id,
    number: { type: Number, required: true },
    stage: { type: String, enum: EVALUATION_STAGES, required: true },
    improved: { type: Boolean, default: false },
    openedAt: date,
    rubric: [
      new Schema<Criterion>(
        {
          id: { type: String, required: true },
          title: trilingual,
          help: trilingual,
          minimum: { type: Number, default: null },
        },
        bare,
      ),
    ],
    dueBy: date,
    parties: [new Schema({ organisation: id, form: { type: form, default: null } }, bare)],
    evaluators: [
      new Schema<EvaluatorRecord>(
        {
          user: id,
          appointedBy: id,
          at: date,
          dueBy: { type: Date, default: null },
          form: { type: form, default: null },
        },
        bare,
      ),
    ],
    wentOn: {
      type: new Schema({ by: id, at: date, reason: written }, bare),
      default: null,
    },
    outcome: {
      type: new Schema(
        {
          kind: { type: String, enum: OUTCOMES, required: true },
          reason: { type: written, required: true },
          by: id,
          at: date,
          until: { type: Date, default: null },
        },
        bare,
      ),
      default: null,
    },
  },
  { collection: 'evaluations', versionKey: false },
)
schema.index({ collaboration: 1, number: 1 }, { unique: true })
schema.index({ stage: 1, dueBy: 1 })
schema.index({ 'evaluators.user': 1, stage: 1 })

/** Only the verbs of this folder write to it, and the end of a collaboration. */
export const Evaluation = defineModel<EvaluationRecord>('Evaluation', schema)
