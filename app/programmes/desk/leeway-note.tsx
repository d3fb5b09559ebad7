import { useTranslation } from 'react-i18next'
import type { Leeway } from '#models/programme/fixed.ts'

/** How far something may still change; nothing while it may freely. */
export function LeewayNote({ leeway }: { leeway: Leeway }) {
  const { t } = useTranslation('programme-desk')
  if (leeway === 'free') return null
  return (
    <p className="mb-3 border-s-2 border-gold ps-3 text-sm text-gold">
      {t(leeway === 'widen' ? 'form.widen' : 'form.wording')}
    </p>
  )
}
