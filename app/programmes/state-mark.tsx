import { useTranslation } from 'react-i18next'
import type { ProgrammeState } from '#models/programme/states.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const TONES: Record<ProgrammeState, Tone> = {
  draft: 'gold',
  open: 'lotus',
  ranking: 'estuary',
  locked: 'estuary',
  'dry-run': 'estuary',
  published: 'bauhinia',
  'second-round': 'bauhinia',
  running: 'lotus',
  evaluating: 'gold',
  closed: 'neutral',
  archived: 'neutral',
  cancelled: 'kapok',
}

/** Where a programme stands, in words. */
export function ProgrammeStateMark({ state }: { state: ProgrammeState }) {
  const { t } = useTranslation('programmes')
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
