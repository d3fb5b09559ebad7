import { useTranslation } from 'react-i18next'
import type { DirectoryQuery } from '#models/organisation/directory.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { directoryPath } from './index.ts'

/** What narrows the list at the moment; each goes away with one click. */
export function ActiveFilters({ query }: { query: DirectoryQuery }) {
  const { t } = useTranslation('organisations')
  const { q, kind, seat, cluster, discipline, verified, sort } = query
  const first = { ...query, page: 1 }
  const chips = [
    q && { label: t('directory.quoted', { q }), to: { ...first, q: undefined } },
    kind && { label: t(`kind.${kind}`), to: { ...first, kind: undefined } },
    seat && { label: t(`seat.${seat}`), to: { ...first, seat: undefined } },
    cluster && { label: t(`cluster.${cluster}`), to: { ...first, cluster: undefined } },
    discipline && {
      label: t(`discipline.${discipline}`),
      to: { ...first, discipline: undefined },
    },
    verified && { label: t('state.verified'), to: { ...first, verified: undefined } },
  ].filter((chip) => typeof chip === 'object')
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('directory.active')} className="flex flex-wrap items-center gap-2">
      {chips.map(({ label, to }) => (
        <li key={label}>
          <LocaleLink
            to={directoryPath(to)}
            preventScrollReset
            aria-label={t('directory.remove', { label })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-estuary bg-estuary-soft ps-3 pe-2 text-sm text-estuary hover:border-estuary-strong"
          >
            {label}
            <Icon name="close" className="size-4" />
          </LocaleLink>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <LocaleLink
            to={directoryPath({ sort })}
            className="inline-flex min-h-8 items-center px-2 text-sm text-estuary underline"
          >
            {t('directory.clear')}
          </LocaleLink>
        </li>
      ) : null}
    </ul>
  )
}
