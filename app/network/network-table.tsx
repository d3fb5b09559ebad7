import { useTranslation } from 'react-i18next'
import type { NetworkRow } from '#models/collaboration/network.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

const HEAD = 'py-2 pe-6 text-start font-semibold'
const CELL = 'block py-0.5 sm:table-cell sm:py-3 sm:pe-6 align-top'

/** What the picture shows, row by row; on a phone each row stands as a short list. */
export function NetworkTable({ rows }: { rows: readonly NetworkRow[] }) {
  const { t } = useTranslation('network')
  const format = useFormat()
  const locale = useLocale()
  return (
    <table className="mt-3 w-full">
      <caption className="sr-only">{t('table.caption')}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-sand text-sm text-muted">
          <th scope="col" className={HEAD}>
            {t('table.collaboration')}
          </th>
          <th scope="col" className={HEAD}>
            {t('table.parties')}
          </th>
          <th scope="col" className={HEAD}>
            {t('table.programme')}
          </th>
          <th scope="col" className={HEAD}>
            {t('table.since')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, parties, programme, since }) => (
          <tr key={id} className="block border-b border-sand py-2 sm:table-row">
            <th scope="row" className={`${CELL} text-start font-semibold`}>
              <LocaleLink to={collaborationPath(id)} className="text-estuary hover:underline">
                <WrittenTitle value={title} />
              </LocaleLink>
            </th>
            <td className={CELL}>
              <ul>
                {parties.map((party) => (
                  <Party key={party.id} party={party} />
                ))}
              </ul>
            </td>
            <td className={`${CELL} text-sm text-muted`}>
              {programme ? programme.title[locale] : t('table.direct')}
            </td>
            <td className={`${CELL} text-sm whitespace-nowrap text-muted`}>
              <time dateTime={since}>{format.date(since)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Party({ party: { slug, names, seat } }: { party: NetworkRow['parties'][number] }) {
  const { t } = useTranslation('organisations')
  return (
    <li>
      <LocaleLink to={organisationPath(slug)} className="hover:text-estuary hover:underline">
        <OrganisationName names={names} />
      </LocaleLink>
      <span className="ms-2 text-sm text-muted">{t(`seat.${seat}`)}</span>
    </li>
  )
}
