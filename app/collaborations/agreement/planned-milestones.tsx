import { useTranslation } from 'react-i18next'
import type { WireParty, WirePlannedMilestone } from '#models/collaboration/collaboration.ts'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { PartyById } from './party-by-id.tsx'

interface PlannedMilestonesProps {
  milestones: readonly WirePlannedMilestone[]
  parties: readonly WireParty[]
}

/** What the agreement says is to be reached, by whom and until when. */
export function PlannedMilestones({ milestones, parties }: PlannedMilestonesProps) {
  const { t } = useTranslation('agreement')
  const format = useFormat()
  if (milestones.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-lg">{t('milestones.title')}</h3>
      <ol className="mt-2">
        {milestones.map(({ id, title, owner, due }, index) => (
          <li
            key={id}
            className="grid grid-cols-[2rem_minmax(0,1fr)] border-b border-sand py-2.5 sm:grid-cols-[2rem_minmax(0,1fr)_9rem]"
          >
            <span aria-hidden="true" className="font-serif text-muted tabular-nums">
              {format.number(index + 1)}
            </span>
            <div>
              <WrittenText value={title} />
              <span className="block text-sm text-muted">
                <PartyById parties={parties} id={owner} />
              </span>
            </div>
            <time
              dateTime={due}
              className="col-start-2 text-sm text-muted tabular-nums sm:col-start-3 sm:text-end"
            >
              {format.date(dayAsMoment(due))}
            </time>
          </li>
        ))}
      </ol>
    </>
  )
}
