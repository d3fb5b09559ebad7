import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { organisationPath } from './index.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

/** Above the title of a page that concerns one organisation: which one, and the way back to it. */
export function OrganisationKicker({ organisation }: { organisation: OrganisationMention }) {
  return (
    <LocaleLink to={organisationPath(organisation.slug)} className="hover:underline">
      <OrganisationName names={organisation.names} />
    </LocaleLink>
  )
}
