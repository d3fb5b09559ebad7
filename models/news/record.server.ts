import { Schema, type Types } from 'mongoose'
import { defineModel } from '#models/database.server.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import type { Written } from '#models/text/written.ts'
import type { NewsParts } from './news.ts'
import { NEWS_STATES, type NewsState } from './states.ts'
import type { TextOrigin } from './texts.ts'

export interface NewsTextRecord extends NewsParts, TextOrigin {
  changedAt: Date
}

export interface NewsCorrectionRecord {
  at: Date
  by: Types.ObjectId
  language: Locale
  note: Written
  /** What readers saw until then. */
  before: NewsParts
}

export interface NewsRecord {
  _id: Types.ObjectId
  state: NewsState
  /** The language it was first written in. */
  source: Locale
  texts: Partial<Record<Locale, NewsTextRecord>>
  /** Given at approval, and never changed. */
  slug?: string
  /** Everyone who wrote in it, first the one who began it. */
  authors: Types.ObjectId[]
  organisations: Types.ObjectId[]
  createdAt: Date
  /** Last change of any kind. */
  changedAt: Date
  /** When the clock is to publish it. */
  publishAt?: Date
  publishedAt?: Date
  /** Last change that readers see. */
  updatedAt?: Date
  corrections: NewsCorrectionRecord[]
  /** Why it was last sent back to its authors. */
  returned?: { at: Date; by: Types.ObjectId; comment: Written }
  withdrawal?: { at: Date; by: Types.ObjectId; reason: Written }
  /** Counts every write; a write that read another version does not happen. */
  version: number
}

const parts = {
  title: { type: String, required: true },
  summary: { type: String, default: '' },
  body: { type: String, default: '' },
}
const written = new Schema<Written>(
  { text: { type: String, required: true }, script: { type: String, required: true } },
  { _id: false },
)
const text = new Schema<NewsTextRecord>(
  {
    ...parts,
    revision: { type: Number, required: true },
    machine: { type: Boolean, default: false },
    basis: { type: { language: String, revision: Number, _id: false } },
    changedAt: { type: Date, required: true },
  },
  { _id: false },
)
const texts = new Schema<NewsRecord['texts']>(
  { 'zh-Hans': text, 'zh-Hant': text, en: text },
  { _id: false },
)
const correction = new Schema<NewsCorrectionRecord>(
  {
    at: { type: Date, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    language: { type: String, enum: LOCALES, required: true },
    note: { type: written, required: true },
    before: { type: new Schema(parts, { _id: false }), required: true },
  },
  { _id: false },
)
const decision = { at: Date, by: Schema.Types.ObjectId }

const schema = new Schema<NewsRecord>(
  {
    state: { type: String, enum: NEWS_STATES, required: true },
    source: { type: String, enum: LOCALES, required: true },
    texts: { type: texts, required: true },
    slug: String,
    authors: [Schema.Types.ObjectId],
    organisations: [Schema.Types.ObjectId],
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    publishAt: Date,
    publishedAt: Date,
    updatedAt: Date,
    corrections: [correction],
    returned: { type: { ...decision, comment: written, _id: false } },
    withdrawal: { type: { ...decision, reason: written, _id: false } },
    version: { type: Number, default: 1 },
  },
  { collection: 'news', versionKey: false },
)
schema.index({ slug: 1 }, { unique: true, partialFilterExpression: { slug: { $type: 'string' } } })
schema.index({ state: 1, publishedAt: -1, _id: -1 })
schema.index({ state: 1, publishAt: 1 })
schema.index({ state: 1, changedAt: -1 })
schema.index({ state: 1, updatedAt: -1 })
schema.index({ organisations: 1, state: 1, publishedAt: -1 })

export const News = defineModel<NewsRecord>('News', schema)
