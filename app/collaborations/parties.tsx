import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { partyColour } from '#app/ui/party-colour.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

/** Who works together: what they are, where, and who began. */
export function Parties({
  collaboration: { parties, lead },
}: {
  collaboration: WireCollaboration
}) {
  const { t } = useTranslation(['collaborations', 'organisations'])
  const ids = parties.map(({ organisation }) => organisation.id)
  return (
    <section aria-labelledby="parties">
      <h2 id="parties" className="text-lg">
        {t('page.parties')}
      </h2>
      <ul className="mt-3 space-y-3">
        {parties.map(({ organisation: { id, slug, names, kind, seat }, proposed }) => (
          <li key={id} className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-3">
            <span
              aria-hidden="true"
              className={`mt-1.5 size-3 rounded-sm ${partyColour(ids, id)}`}
            />
            <span>
              <LocaleLink to={organisationPath(slug)} className="font-semibold hover:text-estuary">
                <OrganisationName names={names} />
              </LocaleLink>
              <span className="block text-sm text-muted">
                {t(`organisations:kind.${kind}`)} · {t(`organisations:seat.${seat}`)}
                {id === lead ? <> · {t('page.lead-party')}</> : null}
                {proposed ? <> · {t('page.proposed-by')}</> : null}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
