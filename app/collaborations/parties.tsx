import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { PartyName } from './party-name.tsx'

/** By its place among the parties, as in the project room. */
const COLOURS = ['bg-estuary', 'bg-bauhinia', 'bg-lotus', 'bg-kapok'] as const

/** Who works together: what they are, where, and who began. */
export function Parties({
  collaboration: { parties, lead },
}: {
  collaboration: WireCollaboration
}) {
  const { t } = useTranslation(['collaborations', 'organisations'])
  return (
    <section aria-labelledby="parties">
      <h2 id="parties" className="text-lg">
        {t('page.parties')}
      </h2>
      <ul className="mt-3 space-y-3">
        {parties.map(({ organisation: { id, slug, names, kind, seat }, proposed }, place) => (
          <li key={id} className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-3">
            <span
              aria-hidden="true"
              className={`mt-1.5 size-3 rounded-sm ${COLOURS[place % COLOURS.length] ?? ''}`}
            />
            <span>
              <LocaleLink to={organisationPath(slug)} className="font-semibold hover:text-estuary">
                <PartyName names={names} />
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
