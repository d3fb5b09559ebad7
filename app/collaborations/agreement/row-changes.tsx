import { useTranslation } from 'react-i18next'
import type { MilestoneChange } from '#models/collaboration/agreement-diff.ts'
import type {
  WireContact,
  WireParty,
  WirePlannedMilestone,
} from '#models/collaboration/collaboration.ts'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { PartyById } from './party-by-id.tsx'

const TONES = {
  added: 'lotus',
  removed: 'kapok',
  changed: 'gold',
} satisfies Record<MilestoneChange['kind'], Tone>

const ROW = 'grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-t border-sand py-2'

interface MilestoneChangesProps {
  changes: readonly MilestoneChange[]
  parties: readonly WireParty[]
}

/** Milestones that one version has and the other has not, or has otherwise. */
export function MilestoneChanges({ changes, parties }: MilestoneChangesProps) {
  const { t } = useTranslation('agreement')
  return (
    <ul>
      {changes.map(({ kind, now, before }) => (
        <li key={(now ?? before)?.id} className={ROW}>
          <span>
            <Badge tone={TONES[kind]}>{t(`changes.${kind}`)}</Badge>
          </span>
          <div>
            {now ? <Terms milestone={now} parties={parties} /> : null}
            {before ? (
              <div className="text-muted">
                {now ? t('changes.before') : null}
                <Terms milestone={before} parties={parties} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Terms({
  milestone: { title, owner, due },
  parties,
}: {
  milestone: WirePlannedMilestone
  parties: readonly WireParty[]
}) {
  const format = useFormat()
  return (
    <>
      <WrittenTitle value={title} /> · <PartyById parties={parties} id={owner} /> ·{' '}
      <time dateTime={due}>{format.date(dayAsMoment(due))}</time>
    </>
  )
}

interface ContactChangesProps {
  added: readonly WireContact[]
  removed: readonly WireContact[]
  parties: readonly WireParty[]
}

/** Contact persons that one version has and the other has not; who has another telephone is both. */
export function ContactChanges({ added, removed, parties }: ContactChangesProps) {
  const { t } = useTranslation('agreement')
  const all = [
    ...added.map((contact) => ({ kind: 'added' as const, contact })),
    ...removed.map((contact) => ({ kind: 'removed' as const, contact })),
  ]
  return (
    <ul>
      {all.map(({ kind, contact: { organisation, name, role, email, phone } }, index) => (
        <li key={index} className={ROW}>
          <span>
            <Badge tone={TONES[kind]}>{t(`changes.${kind}`)}</Badge>
          </span>
          <div>
            {name}
            {role ? (
              <>
                {' '}
                <WrittenTitle value={role} />
              </>
            ) : null}
            {' · '}
            <PartyById parties={parties} id={organisation} />
            {[email, phone].map((reach) => (reach ? ` · ${reach}` : null))}
          </div>
        </li>
      ))}
    </ul>
  )
}
