import { useTranslation } from 'react-i18next'
import type { LanguageMark as Mark } from '#models/programme/programme.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'

const TONES: Record<Mark, Tone> = { missing: 'kapok', converted: 'gold', written: 'lotus' }

/** How far a language is. */
export function LanguageMark({ mark }: { mark: Mark }) {
  const { t } = useTranslation('programme-desk')
  return <Badge tone={TONES[mark]}>{t(`mark.${mark}`)}</Badge>
}
