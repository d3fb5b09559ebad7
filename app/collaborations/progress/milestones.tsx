import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import type { WireMilestone, WirePublicMilestone } from '#models/milestone/milestone.ts'
import { actPath, milestonePath } from '#app/collaborations/index.ts'
import { PartyById } from '#app/collaborations/agreement/party-by-id.tsx'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { MilestoneMark } from './milestone-mark.tsx'
import { PublicMilestones } from './public-milestones.tsx'

interface MilestonesProps {
  collaboration: WireCollaboration
  milestones: { all: WireMilestone[] | null; public: WirePublicMilestone[] }
}

/** What is to be reached and how far it is; visitors see titles and what is done. */
export function Milestones({ collaboration, milestones }: MilestonesProps) {
  const { t } = useTranslation('progress')
  if (!milestones.all) return <PublicMilestones milestones={milestones.public} />
  const working = ACTIVE_STATES.includes(collaboration.state)
  if (milestones.all.length === 0 && !working) return null
  return (
    <section aria-labelledby="milestones" className="mt-10">
      <h2 id="milestones" className="text-2xl">
        {t('milestones.title')}
      </h2>
      {milestones.all.length > 0 ? (
        <ol className="mt-3 border-b border-sand">
          {milestones.all.map((milestone) => (
            <Row key={milestone.id} collaboration={collaboration} milestone={milestone} />
          ))}
        </ol>
      ) : (
        <>
          <p className="mt-2 max-w-measure text-muted">
            {t('milestones.none')}{' '}
            {collaboration.may.editAgreement ? t('milestones.none-lead') : ''}
          </p>
          {collaboration.may.editAgreement ? (
            <p className="mt-3">
              <ButtonLink look="line" to={actPath(collaboration.id, 'agreement')}>
                {t('milestones.edit')}
              </ButtonLink>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

interface RowProps {
  collaboration: WireCollaboration
  milestone: WireMilestone
}

function Row({ collaboration: { id, parties }, milestone }: RowProps) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { title, owner, due, state, overdue } = milestone
  return (
    <li className="relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-sand py-3 hover:bg-sand-soft sm:px-3">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-lg">
          <LocaleLink
            to={milestonePath(id, milestone.id)}
            className="after:absolute after:inset-0 hover:text-estuary"
          >
            <WrittenTitle value={title} />
          </LocaleLink>
        </h3>
        <p className="text-sm text-muted">
          <PartyById parties={parties} id={owner} />
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <time dateTime={due} className={overdue ? 'font-semibold text-kapok' : 'text-muted'}>
          {t('milestones.due', { date: format.date(dayAsMoment(due)) })}
        </time>
        <MilestoneMark state={state} overdue={overdue} />
      </p>
    </li>
  )
}
