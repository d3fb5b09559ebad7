import { useTranslation } from 'react-i18next'
import type { WireFiguresRow, WirePartnership } from '#models/programme-figures/figures.ts'
import {
  FIGURES_SORTS,
  type FiguresQuery,
  type FiguresSort,
} from '#models/programme-figures/query.ts'
import type { Side } from '#models/programme/programme.ts'
import { deskApplicationPath } from '#app/applications/index.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { figuresPath } from '#app/programmes/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

interface OrganisationsTableProps {
  programme: string
  rows: readonly WireFiguresRow[]
  query: FiguresQuery
  titles: Record<Side, string>
}

const COLUMNS = ['name', 'side', 'city', 'kind', 'state', 'list', 'partners', 'next'] as const

/** A programme's organisations; a table where there is room, short lists on a phone. */
export function OrganisationsTable({ programme, rows, query, titles }: OrganisationsTableProps) {
  const { t } = useTranslation('programme-figures')
  return (
    <table className="mt-4 block w-full lg:table">
      <caption className="sr-only">{t('table.caption')}</caption>
      <thead className="block lg:table-header-group">
        <tr className="flex flex-wrap gap-x-4 border-b border-sand-strong text-sm text-muted *:text-start lg:table-row">
          {COLUMNS.map((column) => {
            const sort = FIGURES_SORTS.find((one) => one === column)
            return sort ? (
              <SortHead key={column} {...{ programme, query, sort }} />
            ) : (
              <th key={column} scope="col" className="py-2 pe-4 font-semibold max-lg:sr-only">
                {t(`table.${column}`)}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {rows.map((row) => (
          <Row key={row.application} row={row} programme={programme} titles={titles} />
        ))}
      </tbody>
    </table>
  )
}

interface SortHeadProps extends Pick<OrganisationsTableProps, 'programme' | 'query'> {
  sort: FiguresSort
}

/** Sorts by its column, and the other way round when it does already. */
function SortHead({ programme, query, sort }: SortHeadProps) {
  const { t } = useTranslation('programme-figures')
  const sorted = query.sort === sort
  const order = sorted && query.order === 'asc' ? 'desc' : 'asc'
  const direction = query.order === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={sorted ? direction : undefined} className="pe-4 font-semibold">
      <LocaleLink
        to={figuresPath(programme, { ...query, sort, order, page: 1 })}
        preventScrollReset
        className={`inline-flex min-h-9 items-center gap-1 whitespace-nowrap hover:underline ${sorted ? 'text-ink' : ''}`}
      >
        {t(`table.${sort}`)}
        <svg aria-hidden="true" width="10" height="12" viewBox="0 0 10 12">
          <path
            d={sorted && query.order === 'desc' ? 'M1 4l4 5 4-5z' : 'M1 8l4-5 4 5z'}
            className={sorted ? 'fill-current' : 'fill-transparent'}
          />
        </svg>
      </LocaleLink>
    </th>
  )
}

const CELL = 'inline-block pe-4 text-sm lg:table-cell lg:py-3'

function Row({
  row,
  programme,
  titles,
}: { row: WireFiguresRow } & Pick<OrganisationsTableProps, 'programme' | 'titles'>) {
  const { t } = useTranslation(['programme-figures', 'applications', 'organisations'])
  const format = useFormat()
  const { organisation, application, side, state, certified, partnerships, next, overdue } = row
  return (
    <tr className="block border-b border-sand py-3 align-top lg:table-row lg:py-0">
      <th scope="row" className="block py-0.5 pe-4 text-start lg:table-cell lg:py-3">
        <LocaleLink
          to={deskApplicationPath(programme, application)}
          className="font-semibold text-estuary hover:underline"
        >
          <OrganisationName names={organisation.names} />
        </LocaleLink>
        {overdue ? (
          <span className="ms-2">
            <Badge tone="kapok">{t('table.overdue')}</Badge>
          </span>
        ) : null}
      </th>
      <td className={CELL}>{titles[side]}</td>
      <td className={CELL}>{t(`organisations:seat.${organisation.seat}`)}</td>
      <td className={CELL}>{t(`organisations:kind.${organisation.kind}`)}</td>
      <td className={CELL}>
        <Badge tone="estuary">{t(`applications:state.${state}`)}</Badge>
      </td>
      <td className={CELL}>
        <span className="text-muted lg:hidden">{t('table.list')} </span>
        {t(certified ? 'table.yes' : 'table.no')}
      </td>
      <td className="block text-sm lg:table-cell lg:py-3 lg:pe-4">
        <ul className="space-y-1">
          {partnerships.map((partnership) => (
            <Partnership key={partnership.collaboration} partnership={partnership} />
          ))}
        </ul>
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        {next ? (
          <>
            <span className="text-muted lg:hidden">{t('table.next')} </span>
            <time dateTime={next}>{format.date(next)}</time>
          </>
        ) : null}
      </td>
    </tr>
  )
}

function Partnership({ partnership }: { partnership: WirePartnership }) {
  const { t } = useTranslation('collaborations')
  const { collaboration, state, partners } = partnership
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <LocaleLink to={collaborationPath(collaboration)} className="text-estuary hover:underline">
        {partners.map(({ id, names }) => (
          <span key={id} className="me-2">
            <OrganisationName names={names} />
          </span>
        ))}
      </LocaleLink>
      <Badge>{t(`state.${state}`)}</Badge>
    </li>
  )
}
