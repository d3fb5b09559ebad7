import { useTranslation } from 'react-i18next'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const TONES: Record<CollaborationState, Tone> = {
  proposed: 'gold',
  confirmed: 'gold',
  declined: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  signed: 'lotus',
  active: 'lotus',
  'review-due': 'gold',
  renewed: 'lotus',
  improving: 'gold',
  suspended: 'kapok',
  exited: 'neutral',
  completed: 'estuary',
}

/** Where a collaboration stands, in words. */
export function StateMark({ state }: { state: CollaborationState }) {
  const { t } = useTranslation('collaborations')
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
