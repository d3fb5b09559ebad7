import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Network, NetworkQuery } from '#models/collaboration/network.ts'
import { CLUSTERS, SEATS } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'

interface NetworkFiltersProps {
  query: NetworkQuery
  network: Network
}

/** What the picture is narrowed down to: a plain form, so that every view has its own address. */
export function NetworkFilters({ query, network }: NetworkFiltersProps) {
  const { t } = useTranslation(['network', 'organisations'])
  const locale = useLocale()
  const format = useFormat()
  const choice = (name: string, count: number) =>
    t('filter.choice', { name, number: format.number(count) })
  const { programmes, clusters } = network
  return (
    <Form
      method="get"
      preventScrollReset
      aria-label={t('filter.label')}
      className="flex flex-wrap items-end gap-x-4 gap-y-4 lg:flex-col lg:items-stretch lg:self-start"
    >
      <Filter
        name="programme"
        label={t('filter.programme')}
        every={t('filter.every-programme')}
        chosen={query.programme}
        choices={programmes.map(({ slug, title, count }) => [slug, choice(title[locale], count)])}
      />
      <Filter
        name="cluster"
        label={t('filter.cluster')}
        every={t('filter.every-cluster')}
        chosen={query.cluster}
        choices={CLUSTERS.filter((value) => clusters[value] || value === query.cluster).map(
          (value) => [value, choice(t(`organisations:cluster.${value}`), clusters[value] ?? 0)],
        )}
      />
      <Filter
        name="city"
        label={t('filter.seat')}
        every={t('filter.every-seat')}
        chosen={query.seat}
        choices={SEATS.map((value) => [value, t(`organisations:seat.${value}`)])}
      />
      <Button look="line">{t('filter.submit')}</Button>
    </Form>
  )
}

interface FilterProps {
  name: string
  label: string
  /** The choice that narrows nothing down. */
  every: string
  chosen: string | undefined
  choices: ReadonlyArray<readonly [value: string, label: string]>
}

function Filter({ name, label, every, chosen, choices }: FilterProps) {
  const id = `filter-${name}`
  return (
    <div className="w-full sm:w-64 lg:w-full">
      <label htmlFor={id} className="block text-sm font-semibold text-muted">
        {label}
      </label>
      <select
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen ?? ''}
        className="mt-1 min-h-11 w-full rounded-lg border border-sand-strong bg-sheet px-3 text-ink"
      >
        <option value="">{every}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
