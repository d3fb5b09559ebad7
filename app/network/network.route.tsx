import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkQuery } from '#models/collaboration/network.ts'
import { network } from '#models/collaboration/network.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { networkPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { NetworkFilters } from './network-filters.tsx'
import { NetworkMap } from './network-map.tsx'
import { NetworkTable } from './network-table.tsx'

export const handle = { i18n: ['network', 'organisations', 'collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.network')

export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const query = networkQuery(url.searchParams)
  return { query, network: await network(query, scriptOf(localeOfPath(url.pathname))) }
}

/** Who works with whom, as a picture on the rivers and as a table that says the same. */
export default function NetworkPage() {
  const { t } = useTranslation('network')
  const format = useFormat()
  const { query, network } = useLoaderData<typeof loader>()
  const { total, rows, page, pages } = network
  const narrowed = Boolean(query.programme ?? query.cluster ?? query.seat)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <NetworkFilters query={query} network={network} />
        <NetworkMap query={query} network={network} />
      </div>
      <section aria-labelledby="rows" className="mt-10">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="rows" className="text-2xl">
            {t('table.title')}
          </h2>
          <p role="status" className="text-sm text-muted">
            {t('total', { count: total, number: format.number(total) })}
            {narrowed ? (
              <LocaleLink
                to={networkPath()}
                preventScrollReset
                className="ms-4 inline-flex min-h-6 items-center text-estuary underline"
              >
                {t('filter.clear')}
              </LocaleLink>
            ) : null}
          </p>
        </div>
        {total > 0 ? (
          <NetworkTable rows={rows} />
        ) : (
          <div className="mt-4">
            <EmptyState level={3} title={t('empty')}>
              {t('empty-lead')}
            </EmptyState>
          </div>
        )}
        <Pager page={page} pages={pages} />
      </section>
    </Page>
  )
}
