import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DESK_STATES, type DeskFilter, type WireDesk } from '#models/application/desk.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { SIDES } from '#models/programme/programme.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useSaid } from '#app/i18n/said.ts'
import { Button } from '#app/ui/button.tsx'
import { applicationsDeskPath } from './index.ts'

const FIELD = 'block h-11 w-full rounded-lg border border-sand-strong bg-sheet px-3 py-2 text-ink'

/** Which applications to show; the same filters always give the same address. */
export function DeskFilters({ desk, filter }: { desk: WireDesk; filter: DeskFilter }) {
  const { t } = useTranslation(['applications-desk', 'applications', 'organisations'])
  const said = useSaid()
  const id = useId()
  const { programme, counts } = desk
  return (
    <Form
      method="get"
      role="search"
      aria-label={t('filter.title')}
      className="grid items-end gap-3 rounded-xl border border-sand bg-sheet px-5 py-4 grid-cols-2 lg:grid-cols-6"
    >
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-semibold">
          {t('filter.q')}
        </label>
        <input id={id} name="q" type="search" defaultValue={filter.q} className={FIELD} />
      </div>
      <Choice
        name="state"
        label={t('filter.state')}
        value={filter.state}
        choices={DESK_STATES.map((value) => ({
          value,
          label: `${t(`applications:state.${value}`)} ${counts[value] ?? 0}`,
        }))}
      />
      <Choice
        name="side"
        label={t('filter.side')}
        value={filter.side}
        choices={SIDES.map((value) => ({ value, label: said(programme.sides[value].title) }))}
      />
      <Choice
        name="seat"
        label={t('filter.seat')}
        value={filter.seat}
        choices={SEATS.map((value) => ({ value, label: t(`organisations:seat.${value}`) }))}
      />
      <Choice
        name="kind"
        label={t('filter.kind')}
        value={filter.kind}
        choices={ORGANISATION_KINDS.map((value) => ({
          value,
          label: t(`organisations:kind.${value}`),
        }))}
      />
      <Choice
        name="problems"
        label={t('filter.problems')}
        value={filter.problems}
        choices={(['none', 'some'] as const).map((value) => ({
          value,
          label: t(`filter.${value}`),
        }))}
      />
      <div className="flex flex-wrap items-center gap-4 col-span-2 lg:col-span-6">
        <Button look="line">{t('filter.submit')}</Button>
        <LocaleLink
          to={applicationsDeskPath(programme.id)}
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
  choices: ReadonlyArray<{ value: string; label: string }>
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  const { t } = useTranslation('applications-desk')
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select key={value} id={id} name={name} defaultValue={value ?? ''} className={FIELD}>
        <option value="">{t('filter.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
