import { useTranslation } from 'react-i18next'
import type { DirectoryQuery } from '#models/organisation/directory.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { directoryPath } from './index.ts'

interface Choice {
  value: string
  label: string
  /** How many organisations one would see with it. */
  count: number
}

interface FacetProps {
  name: 'kind' | 'seat' | 'cluster'
  title: string
  choices: readonly Choice[]
  query: DirectoryQuery
  /** How many to show before the rest unfolds. */
  shown?: number
}

/** The choices of one filter as links: choosing one leaves the others, the chosen one again takes it away. */
export function Facet({ name, title, choices, query, shown = Infinity }: FacetProps) {
  const { t } = useTranslation('organisations')
  const chosen = query[name]
  const useful = choices.filter(({ value, count }) => count > 0 || value === chosen)
  if (useful.length === 0) return null
  const first = useful.filter(({ value }, index) => index < shown || value === chosen)
  const rest = useful.filter((choice) => !first.includes(choice))
  const link = (choice: Choice) => {
    const active = choice.value === chosen
    const to = directoryPath({ ...query, page: 1, [name]: active ? undefined : choice.value })
    return <FacetLink key={choice.value} to={to} active={active} {...choice} />
  }
  return (
    <section className="border-t border-sand py-4">
      <h3 className="mb-1 font-sans text-sm font-semibold text-muted">{title}</h3>
      <ul>{first.map(link)}</ul>
      {rest.length > 0 ? (
        <details className="group">
          <summary className="flex min-h-9 cursor-pointer items-center gap-1 px-2 text-sm text-estuary group-open:text-muted">
            {t('directory.facet.more', { count: rest.length })}
          </summary>
          <ul>{rest.map(link)}</ul>
        </details>
      ) : null}
    </section>
  )
}

interface FacetLinkProps {
  to: string
  active: boolean
  label: string
  count: number
}

export function FacetLink({ to, active, label, count }: FacetLinkProps) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  return (
    <li>
      <LocaleLink
        to={to}
        preventScrollReset
        aria-current={active ? 'true' : undefined}
        className="flex min-h-9 items-center gap-2 rounded-md px-2 leading-tight hover:bg-estuary-soft aria-[current]:bg-estuary-soft aria-[current]:font-semibold aria-[current]:text-estuary"
      >
        <span className="flex-1">{label}</span>
        <span className="text-sm text-muted tabular-nums">{format.number(count)}</span>
        {active ? (
          <>
            <span className="sr-only">{t('directory.facet.remove')}</span>
            <Icon name="close" className="size-4" />
          </>
        ) : null}
      </LocaleLink>
    </li>
  )
}
