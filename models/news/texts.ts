import { LOCALES, scriptOf, type Locale, type Script } from '#models/text/locale.ts'
import type { Availability } from './news.ts'

/**
 * How a text stands in one language. `reviewed` is what a person wrote or read through; `stale` is a
 * person's text whose source has changed since.
 */
export type TextState = 'missing' | 'machine-converted' | 'reviewed' | 'stale'

/** What a text remembers of where it came from. */
export interface TextOrigin {
  /** Counts the changes of this text, from 1. */
  revision: number
  /** Made by the converter and touched by nobody since. */
  machine: boolean
  /** The text that it was translated or converted from, as it was then; absent on the source itself. */
  basis?: { language: Locale; revision: number }
}

export type TextOrigins = Partial<Record<Locale, TextOrigin>>

/** Nothing is stored of a state: it follows from the revisions, so no write can forget to update it. */
export function textStateOf(texts: TextOrigins, language: Locale): TextState {
  const text = texts[language]
  if (!text) return 'missing'
  const { basis } = text
  if (basis && texts[basis.language]?.revision !== basis.revision) return 'stale'
  return text.machine ? 'machine-converted' : 'reviewed'
}

export function textStatesOf(texts: TextOrigins): Record<Locale, TextState> {
  return Object.fromEntries(
    LOCALES.map((language) => [language, textStateOf(texts, language)]),
  ) as Record<Locale, TextState>
}

const OTHER_SCRIPT: Record<Locale, Locale | null> = {
  'zh-Hans': 'zh-Hant',
  'zh-Hant': 'zh-Hans',
  en: null,
}

/** The other way of writing the same Chinese; null for English. */
export function otherScript(language: Locale): Locale | null {
  return OTHER_SCRIPT[language]
}

/**
 * What a new text in `language` is made from: the other script where that exists, otherwise the source.
 * Undefined for the source itself.
 */
export function basisFor(
  texts: TextOrigins,
  source: Locale,
  language: Locale,
): TextOrigin['basis'] {
  if (language === source) return undefined
  const other = otherScript(language)
  const from = other && texts[other] ? other : source
  const revision = texts[from]?.revision
  return revision === undefined ? undefined : { language: from, revision }
}

/** The text that a reader gets, and the script to convert it to on the way, if any. */
export interface TextChoice {
  language: Locale
  to: Script | null
}

/**
 * Which text a reader gets. Theirs, if there is one; for readers of Chinese otherwise the other script,
 * converted; otherwise the language that the item was written in, as it is.
 */
export function choiceFor(reader: Locale, texts: TextOrigins, source: Locale): TextChoice {
  if (texts[reader]) return { language: reader, to: null }
  const other = otherScript(reader)
  return other && texts[other]
    ? { language: other, to: scriptOf(reader) }
    : { language: source, to: null }
}

/** In which form each language can be read. */
export function availabilityOf(texts: TextOrigins): Record<Locale, Availability> {
  const one = (language: Locale): Availability => {
    const text = texts[language]
    if (text) return text.machine ? 'converted' : 'written'
    const other = otherScript(language)
    return other && texts[other] ? 'converted' : 'missing'
  }
  return Object.fromEntries(LOCALES.map((language) => [language, one(language)])) as Record<
    Locale,
    Availability
  >
}
