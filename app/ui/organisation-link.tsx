import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { organisationPath } from '#app/organisations/index.ts'
import { OrganisationName } from './organisation-name.tsx'

/** An organisation's registered name, leading to its page. */
export function OrganisationLink({ organisation }: { organisation: OrganisationMention }) {
  return (
    <LocaleLink
      to={organisationPath(organisation.slug)}
      className="inline-flex min-h-6 items-center hover:text-estuary hover:underline"
    >
      <OrganisationName names={organisation.names} />
    </LocaleLink>
  )
}
