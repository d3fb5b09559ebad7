import { LOCALES, type Locale } from '#models/text/locale.ts'

/** The page of a list that an address asks for, from 1; what is no number asks for the first. */
export function pageAsked(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get('page') ?? 1)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** One of our languages, or undefined. */
export function languageAsked(value: unknown): Locale | undefined {
  return LOCALES.find((locale) => locale === value)
}
