import { nameFor, type Names } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'

interface Named {
  id: string
  names: Names
}

/** Names several parties in a sentence: those whose ids are given. */
export function usePartyNames(parties: readonly Named[]): (ids: readonly string[]) => string {
  const locale = useLocale()
  const format = useFormat()
  return (ids) =>
    format.list(
      parties.filter(({ id }) => ids.includes(id)).map(({ names }) => nameFor(locale, names).name),
    )
}
