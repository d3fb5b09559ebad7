import { useTranslation } from 'react-i18next'
import type { WirePublicMilestone } from '#models/milestone/milestone.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

/** What everyone may know: what is planned, and what of it is reached. */
export function PublicMilestones({ milestones }: { milestones: readonly WirePublicMilestone[] }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  if (milestones.length === 0) return null
  const count = milestones.filter(({ done }) => done).length
  return (
    <section aria-labelledby="milestones" className="mt-10">
      <h2 id="milestones" className="text-2xl">
        {t('milestones.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">
        {t('milestones.public', { count, total: format.number(milestones.length) })}
      </p>
      <ul className="mt-3 border-b border-sand">
        {milestones.map(({ id, title, done }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-sand py-2.5"
          >
            <span>
              <WrittenTitle value={title} />
            </span>
            <Badge tone={done ? 'lotus' : 'neutral'}>
              {t(done ? 'milestones.state.done' : 'milestones.not-done')}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
