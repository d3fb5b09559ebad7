import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import type { WireTimelineEntry } from '#models/milestone/milestone.ts'
import { Timeline } from './timeline.tsx'

interface ProgressProps {
  collaboration: WireCollaboration
  /** Null for whoever is none of its people. */
  timeline: readonly WireTimelineEntry[] | null
}

/** What has happened with the milestones. */
export function Progress({ collaboration, timeline }: ProgressProps) {
  const { t } = useTranslation('progress')
  if (!timeline || collaboration.inner?.agreement.inForce == null) return null
  return (
    <section aria-labelledby="progress" className="mt-10">
      <h2 id="progress" className="text-2xl">
        {t('timeline.title')}
      </h2>
      {timeline.length > 0 ? (
        <Timeline collaborationId={collaboration.id} entries={timeline} />
      ) : (
        <p className="mt-2 max-w-measure text-muted">{t('timeline.empty')}</p>
      )}
    </section>
  )
}
