import { LOCALES } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import { useLocale } from './locale.ts'

/** What coordinators wrote in three languages, in the reader's; in another one where that is missing. */
export function useSaid(): (text: Trilingual) => string {
  const locale = useLocale()
  return (text) =>
    [locale, ...LOCALES].map((language) => text[language]).find((said) => said !== '') ?? ''
}
