import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { programmeFigures } from '#models/programme-figures/find.server.ts'
import { figuresQuery } from '#models/programme-figures/query.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { localeOfPath, localePath, useLocale } from '#app/i18n/locale.ts'
import { useProgramme } from '#app/programmes/desk/use-programme.ts'
import { figuresFilePath } from '#app/programmes/index.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { CityChart, FunnelChart, PulseChart } from './charts.tsx'
import { Filters } from './filters.tsx'
import { OrganisationsTable } from './organisations-table.tsx'
import { OverdueList } from './overdue-list.tsx'

export const handle = { i18n: ['programme-figures', 'applications', 'collaborations'] }

export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const { searchParams, pathname } = new URL(request.url)
  try {
    const reading = { locale: localeOfPath(pathname) }
    return { figures: await programmeFigures(actor, id, figuresQuery(searchParams), reading) }
  } catch (error) {
    throw asResponse(error)
  }
}

/** How a programme goes: how far organisations come, what is overdue, and each of them. */
export default function Figures() {
  const { t } = useTranslation('programme-figures')
  const format = useFormat()
  const locale = useLocale()
  const { id, sides } = useProgramme()
  const { any, funnel, overdue, cities, pulses, table, query } =
    useLoaderData<typeof loader>().figures
  const titles = { a: sides.a.title, b: sides.b.title }
  if (!any) return <EmptyState title={t('none')}>{t('none-lead')}</EmptyState>
  return (
    <>
      <div className="grid items-start gap-x-14 gap-y-12 lg:grid-cols-2">
        <FunnelChart funnel={funnel} />
        <OverdueList overdue={overdue} programme={id} />
        <CityChart cities={cities} titles={titles} />
        <PulseChart pulses={pulses} />
      </div>
      <section aria-labelledby="table" className="mt-14">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="table" className="text-2xl">
            {t('table.title')}
          </h2>
          <p role="status" className="text-sm text-muted">
            {t('table.total', { count: table.total, number: format.number(table.total) })}
          </p>
        </div>
        <Filters programme={id} query={query} titles={titles} />
        {table.total > 0 ? (
          <>
            <p className="mt-4 text-sm text-muted">
              <a
                href={localePath(locale, figuresFilePath(id, query))}
                download
                className="me-3 inline-flex min-h-8 items-center font-semibold text-estuary underline"
              >
                {t('table.export')}
              </a>
              {t('table.export-note')}
            </p>
            <OrganisationsTable programme={id} rows={table.rows} query={query} titles={titles} />
          </>
        ) : (
          <div className="mt-4">
            <EmptyState level={3} title={t('table.empty')}>
              {t('table.empty-lead')}
            </EmptyState>
          </div>
        )}
        <Pager page={table.page} pages={table.pages} />
      </section>
    </>
  )
}
