import { useTranslation } from 'react-i18next'
import { DIRECTORY_SORTS, type DirectoryQuery } from '#models/organisation/directory.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { directoryPath } from './index.ts'

/** The orders that make sense now; relevance needs something that was searched for. */
export function DirectorySorts({ query }: { query: DirectoryQuery }) {
  const { t } = useTranslation('organisations')
  const byDefault = query.q ? 'relevance' : 'name'
  const current = query.sort ?? byDefault
  const sorts = DIRECTORY_SORTS.filter((sort) => sort !== 'relevance' || query.q)
  return (
    <nav aria-label={t('directory.sort.label')} className="flex flex-wrap gap-x-4 text-sm">
      {sorts.map((sort) => (
        <LocaleLink
          key={sort}
          to={directoryPath({ ...query, page: 1, sort: sort === byDefault ? undefined : sort })}
          preventScrollReset
          aria-current={sort === current ? 'true' : undefined}
          className="inline-flex min-h-9 items-center border-b-2 border-transparent text-muted hover:text-estuary aria-[current]:border-estuary aria-[current]:text-ink"
        >
          {t(`directory.sort.${sort}`)}
        </LocaleLink>
      ))}
    </nav>
  )
}
