import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { useFormat } from '#app/i18n/format.ts'

const KNOWN = [
  'proposed',
  'confirmed',
  'declined',
  'withdrawn',
  'lapsed',
  'agreement-changed',
  'agreement-signed',
  'activated',
  'review-due',
  'exit-announced',
  'exit-taken-back',
  'exited',
  'suspended',
  'resumed',
  'completion-agreed',
  'completed',
  'revival-agreed',
  'revived',
  'party-form',
  'assessment-begun',
  'went-on',
  'assessed',
  'evaluator-appointed',
  'evaluator-released',
  'decided-renew',
  'decided-improve',
  'decided-exit',
] as const

/** The key of `history` for an audit line; one that this page has no words for is said in general. */
function keyOf(action: string): (typeof KNOWN)[number] | 'other' {
  return KNOWN.find((known) => action === `collaboration.${known}`) ?? 'other'
}

/** Who did what and when, the newest first. */
export function History({ collaboration: { inner } }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  if (!inner) return null
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="text-2xl">
        {t('page.history')}
      </h2>
      <ol className="mt-3">
        {inner.history.map(({ at, action, by, version }) => (
          <li
            key={`${at} ${action} ${by?.id ?? ''}`}
            className="grid gap-x-6 border-b border-sand py-2 sm:grid-cols-[11rem_8rem_minmax(0,1fr)]"
          >
            <time dateTime={at} className="text-sm leading-6 text-muted tabular-nums">
              {format.date(at, 'dateTime')}
            </time>
            <span className="font-semibold">{by?.name ?? t('page.clock')}</span>
            <span>{t(`history.${keyOf(action)}`, { version })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
