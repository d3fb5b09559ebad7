import { useTranslation } from 'react-i18next'
import type { DirectoryCounts, DirectoryQuery } from '#models/organisation/directory.ts'
import { CLUSTERS, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { Button } from '#app/ui/button.tsx'
import { directoryPath } from './index.ts'
import { Facet, FacetLink } from './facets.tsx'

const PANEL = 'directory-filters'
const CLUSTERS_SHOWN = 8

interface FilterPanelProps {
  query: DirectoryQuery
  counts: DirectoryCounts
  total: number
}

/**
 * The filters: a column beside the list where there is room, otherwise a sheet that a button opens.
 * A popover needs no script; a browser that does not know it shows the filters above the list.
 */
export function FilterPanel({ query, counts, total }: FilterPanelProps) {
  const { t } = useTranslation('organisations')
  const active = [query.kind, query.seat, query.cluster, query.verified].filter(Boolean).length
  return (
    <>
      <Button type="button" look="line" className="w-full lg:hidden" {...{ popovertarget: PANEL }}>
        {active > 0 ? t('directory.filters-active', { count: active }) : t('directory.filters')}
      </Button>
      <aside
        id={PANEL}
        {...{ popover: 'auto' }}
        aria-labelledby={`${PANEL}-title`}
        className="inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-y-auto rounded-t-2xl bg-sheet px-5 pb-6 text-ink backdrop:bg-black/50 lg:static lg:block lg:max-h-none lg:overflow-visible lg:rounded-none lg:bg-transparent lg:p-0"
      >
        <div className="sticky top-0 z-10 flex items-center justify-between gap-3 bg-sheet py-3 lg:static lg:bg-transparent lg:pt-0">
          <h2 id={`${PANEL}-title`} className="text-lg">
            {t('directory.filters')}
          </h2>
          <Button
            type="button"
            className="lg:hidden"
            {...{ popovertarget: PANEL, popovertargetaction: 'hide' }}
          >
            {t('directory.show', { count: total })}
          </Button>
        </div>
        <section className="border-t border-sand py-2">
          <ul>
            <FacetLink
              to={directoryPath({ ...query, verified: query.verified ? undefined : true, page: 1 })}
              active={query.verified ?? false}
              label={t('directory.facet.verified')}
              count={counts.verified}
            />
          </ul>
        </section>
        <Facet
          name="kind"
          title={t('directory.facet.kind')}
          query={query}
          choices={ORGANISATION_KINDS.map((value) => ({
            value,
            label: t(`kind.${value}`),
            count: counts.kind[value] ?? 0,
          }))}
        />
        <Facet
          name="seat"
          title={t('directory.facet.seat')}
          query={query}
          choices={SEATS.map((value) => ({
            value,
            label: t(`seat.${value}`),
            count: counts.seat[value] ?? 0,
          }))}
        />
        <Facet
          name="cluster"
          title={t('directory.facet.cluster')}
          query={query}
          shown={CLUSTERS_SHOWN}
          choices={CLUSTERS.map((value) => ({
            value,
            label: t(`cluster.${value}`),
            count: counts.cluster[value] ?? 0,
          })).sort((a, b) => b.count - a.count)}
        />
      </aside>
    </>
  )
}
