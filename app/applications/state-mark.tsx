import { useTranslation } from 'react-i18next'
import type { ApplicationState } from '#models/application/states.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const TONES: Record<ApplicationState, Tone> = {
  draft: 'neutral',
  submitted: 'gold',
  eligible: 'estuary',
  returned: 'kapok',
  rejected: 'neutral',
  ranked: 'estuary',
  matched: 'lotus',
  waitlisted: 'gold',
  unmatched: 'neutral',
  withdrawn: 'neutral',
}

/** Where an application stands, in words. */
export function StateMark({ state }: { state: ApplicationState }) {
  const { t } = useTranslation('applications')
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
