import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DESK_STATES } from '#models/application/desk.ts'
import { COLLABORATION_STATES } from '#models/collaboration/states.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import type { FiguresQuery } from '#models/programme-figures/query.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { figuresPath } from '#app/programmes/index.ts'
import { Button } from '#app/ui/button.tsx'

interface FiltersProps {
  programme: string
  query: FiguresQuery
  titles: Record<Side, string>
}

/** Which organisations to show; a plain form, so that every view has its own address. */
export function Filters({ programme, query, titles }: FiltersProps) {
  const { t } = useTranslation([
    'programme-figures',
    'applications',
    'collaborations',
    'organisations',
  ])
  return (
    <Form
      method="get"
      action="#table"
      role="search"
      preventScrollReset
      aria-label={t('filter.label')}
      className="mt-4 grid grid-cols-2 items-end gap-3 rounded-xl border border-sand bg-sheet px-5 py-4 lg:grid-cols-4"
    >
      {query.sort === 'name' ? null : <input type="hidden" name="sort" value={query.sort} />}
      {query.order === 'asc' ? null : <input type="hidden" name="order" value={query.order} />}
      <Choice name="state" label={t('filter.state')} value={query.state}>
        <optgroup label={t('filter.application')}>
          {DESK_STATES.map((state) => (
            <option key={state} value={`application.${state}`}>
              {t(`applications:state.${state}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('filter.collaboration')}>
          {COLLABORATION_STATES.map((state) => (
            <option key={state} value={`collaboration.${state}`}>
              {t(`collaborations:state.${state}`)}
            </option>
          ))}
        </optgroup>
      </Choice>
      <Choice name="side" label={t('table.side')} value={query.side}>
        {SIDES.map((side) => (
          <option key={side} value={side}>
            {titles[side]}
          </option>
        ))}
      </Choice>
      <Choice name="city" label={t('table.city')} value={query.city}>
        {SEATS.map((seat) => (
          <option key={seat} value={seat}>
            {t(`organisations:seat.${seat}`)}
          </option>
        ))}
      </Choice>
      <Choice name="kind" label={t('table.kind')} value={query.kind}>
        {ORGANISATION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`organisations:kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <div className="col-span-full flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="flex min-h-11 items-center gap-2">
          <input
            key={String(query.overdue)}
            type="checkbox"
            name="overdue"
            defaultChecked={query.overdue}
            className="size-6 accent-estuary"
          />
          {t('filter.overdue')}
        </label>
        <Button look="line">{t('filter.submit')}</Button>
        <LocaleLink
          to={figuresPath(programme)}
          preventScrollReset
          className="inline-flex min-h-8 items-center text-estuary underline"
        >
          {t('filter.clear')}
        </LocaleLink>
      </div>
    </Form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  value: string | null
  children: ReactNode
}

function Choice({ name, label, value, children }: ChoiceProps) {
  const { t } = useTranslation('programme-figures')
  const id = `filter-${name}`
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        key={value}
        id={id}
        name={name}
        defaultValue={value ?? ''}
        className="block min-h-11 w-full rounded-lg border border-sand-strong bg-sheet px-3 text-ink"
      >
        <option value="">{t('filter.any')}</option>
        {children}
      </select>
    </div>
  )
}
