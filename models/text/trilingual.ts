import type { Locale } from './locale.ts'

/** A text that coordinators write in all three languages; never converted on the way to a reader. */
export type Trilingual = Record<Locale, string>

/** The nearest language first, for a text that is not there in the reader's own. */
const NEAREST: Record<Locale, readonly Locale[]> = {
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  en: ['en', 'zh-Hans', 'zh-Hant'],
}

/** What a reader gets to read, and in which language it is; empty where nothing was written at all. */
export function sayIn(text: Trilingual, locale: Locale): { text: string; language: Locale } {
  const language = NEAREST[locale].find((one) => text[one] !== '') ?? locale
  return { text: text[language], language }
}

/** A text that is not written yet. */
export const UNWRITTEN: Trilingual = { 'zh-Hans': '', 'zh-Hant': '', en: '' }
