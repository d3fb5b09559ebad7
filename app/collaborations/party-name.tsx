import { nameFor, type Names } from '#models/organisation/organisation.ts'
import { langAttribute } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'

/** A party's registered name, said in its own language. */
export function PartyName({ names }: { names: Names }) {
  const { name, language } = nameFor(useLocale(), names)
  return <span lang={language === 'pt' ? language : langAttribute(language)}>{name}</span>
}

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
