import { nameFor, type Names } from '#models/organisation/organisation.ts'
import { langAttribute } from '#models/text/locale.ts'
import { useLocale } from '#app/i18n/locale.ts'

/** A registered name, said in its own language. */
export function OrganisationName({ names }: { names: Names }) {
  const { name, language } = nameFor(useLocale(), names)
  return <span lang={language === 'pt' ? language : langAttribute(language)}>{name}</span>
}
