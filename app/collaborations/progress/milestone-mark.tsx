import { useTranslation } from 'react-i18next'
import type { MilestoneState } from '#models/milestone/states.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const TONES: Record<MilestoneState, Tone> = {
  planned: 'neutral',
  'under-way': 'estuary',
  done: 'lotus',
  dropped: 'neutral',
}

/** Where a milestone stands, and that it is overdue, in words. */
export function MilestoneMark({ state, overdue }: { state: MilestoneState; overdue: boolean }) {
  const { t } = useTranslation('progress')
  return (
    <>
      <Badge tone={TONES[state]}>{t(`milestones.state.${state}`)}</Badge>
      {overdue ? <Badge tone="kapok">{t('milestones.overdue')}</Badge> : null}
    </>
  )
}
