import {
  NAME_LANGUAGES,
  nameFor,
  type NameLanguage,
  type Names,
} from '#models/organisation/organisation.ts'
import { langAttribute, type Locale } from '#models/text/locale.ts'
import { useLocale } from '#app/i18n/locale.ts'

/** The `lang` attribute for a registered name. */
export function langOfName(language: NameLanguage): string {
  return language === 'pt' ? language : langAttribute(language)
}

/** The registered name that this reader understands best, said in its own language. */
export function OrganisationName({ names }: { names: Names }) {
  const { name, language } = nameFor(useLocale(), names)
  return <span lang={langOfName(language)}>{name}</span>
}

/** The other registered names, each once: Simplified and Traditional are often written alike. */
export function otherNames(
  locale: Locale,
  names: Names,
): Array<{ name: string; language: NameLanguage }> {
  const seen = new Set([nameFor(locale, names).name])
  return NAME_LANGUAGES.flatMap((language) => {
    const name = names[language]
    if (!name || seen.has(name)) return []
    seen.add(name)
    return [{ name, language }]
  })
}
