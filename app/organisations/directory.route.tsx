import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { directoryQuery } from '#models/organisation/directory.ts'
import { searchDirectory } from '#models/organisation/directory.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { CityMarkGround } from './city-mark.tsx'
import { DirectoryRow } from './directory-row.tsx'
import { DirectorySearch } from './directory-search.tsx'
import { DirectorySorts } from './directory-sorts.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { directoryPath, newOrganisationPath, organisationsPath } from './index.ts'

export const handle = { i18n: ['organisations'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...titleOf({ location }, 'titles.organisations'),
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.url }] : []),
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const query = directoryQuery(url.searchParams)
  const locale = localeOfPath(url.pathname)
  const found = await searchDirectory({ ...query, locale })
  const address = localePath(locale, directoryPath({ ...query, page: found.page }))
  return { query, ...found, url: context.origin + address }
}

export default function Directory() {
  const { t } = useTranslation('organisations')
  const { query, items, total, page, pages, counts } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('directory.title')}
      lead={t('directory.lead')}
      actions={
        <ButtonLink look="line" to={newOrganisationPath} className="max-sm:hidden">
          {t('directory.register')}
        </ButtonLink>
      }
    >
      <DirectorySearch query={query} />
      <div className="mt-5 grid gap-x-12 gap-y-4 lg:mt-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div>
          <FilterPanel query={query} counts={counts} total={total} />
        </div>
        <div>
          <ActiveFilters query={query} />
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-sand-strong pb-2 first:mt-0">
            <p id="directory-total" role="status" className="font-semibold">
              {t('directory.total', { count: total })}
            </p>
            <DirectorySorts query={query} />
          </div>
          {total > 0 ? (
            <>
              <CityMarkGround />
              <ol>
                {items.map((organisation) => (
                  <DirectoryRow key={organisation.id} organisation={organisation} />
                ))}
              </ol>
              <Pager page={page} pages={pages} />
              <p className="mt-8 border-t border-sand pt-5 text-muted">
                {t('directory.missing')}{' '}
                <LocaleLink to={newOrganisationPath} className="text-estuary underline">
                  {t('directory.register')}
                </LocaleLink>
              </p>
            </>
          ) : (
            <div className="mt-6">
              <EmptyState
                title={t('directory.empty.title')}
                action={
                  <div className="flex flex-wrap justify-center gap-3">
                    <ButtonLink to={organisationsPath}>{t('directory.empty.clear')}</ButtonLink>
                    <ButtonLink look="line" to={newOrganisationPath}>
                      {t('directory.register')}
                    </ButtonLink>
                  </div>
                }
              >
                {t('directory.empty.lead')}
              </EmptyState>
            </div>
          )}
        </div>
      </div>
    </Page>
  )
}
