import { Schema } from 'mongoose'
import { forReader, write } from '#models/text/conversion.server.ts'
import { localeOfScript, type Script } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import type { WireText, Written } from '#models/text/written.ts'
import { writtenSchema } from './written-schema.server.ts'

/** What a collaboration is called. */
export interface Title extends Written {
  /** Where nobody wrote it, as with a matching's pairs: the parties by the names that they have in each language. */
  names?: Trilingual
}

const name = { type: String, required: true }

export const titleSchema = new Schema<Title>(
  {
    names: new Schema<Trilingual>({ 'zh-Hans': name, 'zh-Hant': name, en: name }, { _id: false }),
  },
  { _id: false },
).add(writtenSchema)

/** @param script the reader's, null for readers of English */
export function titleFor({ names, ...title }: Title, script: Script | null): WireText {
  if (!names) return forReader(title, script)
  const locale = script ? localeOfScript(script) : 'en'
  return write(names[locale], locale)
}
