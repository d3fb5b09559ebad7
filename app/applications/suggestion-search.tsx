import { Form } from '@remix-run/react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SuggestionSearch } from '#models/application/suggestion.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Button } from '#app/ui/button.tsx'
import { isSearching } from './search-asked.ts'

interface SearchProps {
  search: SuggestionSearch
  organisation: string
  /** The page without a search. */
  path: string
}

/** All participants of the other side, by name, what they offer or need, city, kind and discipline. */
export function Search({ search, organisation, path }: SearchProps) {
  const { t } = useTranslation(['applications', 'organisations'])
  const active = isSearching(search)
  return (
    <details open={active} className="mt-3 rounded-lg border border-sand bg-sheet px-4 py-2">
      <summary className="min-h-8 cursor-pointer content-center font-semibold text-estuary">
        {t('suggest.search')}
      </summary>
      <Form
        method="get"
        role="search"
        preventScrollReset
        className="mt-2 grid gap-3 pb-2 sm:grid-cols-2"
      >
        <input type="hidden" name="organisation" value={organisation} />
        <Control label={t('suggest.q')}>
          {(id) => (
            <input id={id} name="q" type="search" defaultValue={search.q} className={FIELD} />
          )}
        </Control>
        <Control label={t('suggest.discipline')}>
          {(id) => (
            <Choice id={id} name="discipline" value={search.discipline}>
              {DISCIPLINES.map((value) => (
                <option key={value} value={value}>
                  {t(`organisations:discipline.${value}`)}
                </option>
              ))}
            </Choice>
          )}
        </Control>
        <Control label={t('suggest.seat')}>
          {(id) => (
            <Choice id={id} name="seat" value={search.seat}>
              {SEATS.map((value) => (
                <option key={value} value={value}>
                  {t(`organisations:seat.${value}`)}
                </option>
              ))}
            </Choice>
          )}
        </Control>
        <Control label={t('suggest.kind')}>
          {(id) => (
            <Choice id={id} name="kind" value={search.kind}>
              {ORGANISATION_KINDS.map((value) => (
                <option key={value} value={value}>
                  {t(`organisations:kind.${value}`)}
                </option>
              ))}
            </Choice>
          )}
        </Control>
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <Button look="line">{t('suggest.find')}</Button>
          {active ? (
            <LocaleLink to={path} preventScrollReset className="text-estuary underline">
              {t('suggest.clear')}
            </LocaleLink>
          ) : null}
        </div>
      </Form>
    </details>
  )
}

const FIELD = 'block h-11 w-full rounded-lg border border-sand-strong bg-sheet px-3 py-2 text-ink'

function Control({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {children(id)}
    </div>
  )
}

interface ChoiceProps {
  id: string
  name: string
  value: string | null
  children: ReactNode
}

function Choice({ id, name, value, children }: ChoiceProps) {
  const { t } = useTranslation('applications')
  return (
    <select id={id} name={name} defaultValue={value ?? ''} className={FIELD}>
      <option value="">{t('suggest.any')}</option>
      {children}
    </select>
  )
}
