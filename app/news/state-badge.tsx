import { useTranslation } from 'react-i18next'
import type { NewsState } from '#models/news/states.ts'
import type { TextState } from '#models/news/texts.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const STATE_TONES: Record<NewsState, Tone> = {
  draft: 'neutral',
  'in-review': 'bauhinia',
  scheduled: 'estuary',
  published: 'lotus',
  corrected: 'gold',
  withdrawn: 'kapok',
  archived: 'neutral',
}

/** The text that was written first is neither converted nor reviewed: it is what others are measured by. */
type Shown = TextState | 'source'

const TEXT_TONES: Record<Shown, Tone> = {
  source: 'lotus',
  missing: 'neutral',
  'machine-converted': 'estuary',
  reviewed: 'lotus',
  stale: 'gold',
}

export function NewsStateBadge({ state }: { state: NewsState }) {
  const { t } = useTranslation('news-desk')
  return <Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>
}

export function TextStateBadge({ state }: { state: Shown }) {
  const { t } = useTranslation('news-desk')
  return <Badge tone={TEXT_TONES[state]}>{t(`text-state.${state}`)}</Badge>
}
