import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { langAttribute } from '#models/text/locale.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'

/** An organisation's registered name, in its own language, leading to its page. */
export function Party({ organisation }: { organisation: OrganisationMention }) {
  const { name, language } = nameFor(useLocale(), organisation.names)
  return (
    <LocaleLink
      to={organisationPath(organisation.slug)}
      lang={language === 'pt' ? language : langAttribute(language)}
      className="inline-flex min-h-6 items-center hover:text-estuary hover:underline"
    >
      {name}
    </LocaleLink>
  )
}
