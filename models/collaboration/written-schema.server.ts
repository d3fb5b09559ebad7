import { Schema } from 'mongoose'
import type { Written } from '#models/text/written.ts'

/** A text with the script it was written in, inside another document. */
export const writtenSchema = new Schema<Written>(
  { text: { type: String, required: true }, script: { type: String, required: true } },
  { _id: false },
)
