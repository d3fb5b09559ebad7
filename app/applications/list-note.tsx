import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import { Badge } from '#app/ui/badge.tsx'

/** How far the organisation's own list is, for its representatives; nothing before it can have one. */
export function ListNote({ application: { ranking, state } }: { application: WireApplication }) {
  const { t } = useTranslation('applications')
  if (!ranking || ['draft', 'submitted', 'returned', 'rejected', 'withdrawn'].includes(state)) {
    return null
  }
  return (
    <section aria-labelledby="list" className="mt-8">
      <h2 id="list" className="text-xl">
        {t('page.list')}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        {ranking.length === 0
          ? t('page.list-empty')
          : t('page.list-length', { count: ranking.length })}
        {ranking.length > 0 ? (
          <Badge tone={ranking.certified ? 'lotus' : 'gold'}>
            {t(ranking.certified ? 'page.certified' : 'page.uncertified')}
          </Badge>
        ) : null}
      </p>
      <p className="mt-1 text-sm text-muted">{t('page.representatives-only')}</p>
    </section>
  )
}
