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

const TEXT_TONES: Record<TextState, Tone> = {
  missing: 'neutral',
  'machine-converted': 'estuary',
  reviewed: 'lotus',
  stale: 'gold',
}

export function NewsStateBadge({ state }: { state: NewsState }) {
  const { t } = useTranslation('news-desk')
  return <Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>
}

export function TextStateBadge({ state }: { state: TextState }) {
  const { t } = useTranslation('news-desk')
  return <Badge tone={TEXT_TONES[state]}>{t(`text-state.${state}`)}</Badge>
}
