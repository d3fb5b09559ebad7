import { useTranslation } from 'react-i18next'
import { useLive } from '#app/rooms/connection/live.tsx'
import type { PendingRow as Pending } from '#app/rooms/log/timeline.ts'
import { RowFrame } from './message-row.tsx'
import { LinkedText } from './message-text.tsx'

const ACTION = 'inline-flex min-h-6 cursor-pointer items-center font-semibold underline'

interface PendingRowProps {
  row: Pending
  author: { name: string; organisation: string | null }
}

/** A message on its way: quiet until it has arrived, and what to do about it when it is refused. */
export function PendingRow({ row, author }: PendingRowProps) {
  const { t } = useTranslation('rooms')
  const { outbox } = useLive()
  const { clientId, text, refused } = row.entry
  return (
    <RowFrame author={author} at={row.at} startsGroup={row.startsGroup}>
      <div className={`wrap-anywhere whitespace-pre-wrap ${refused ? '' : 'text-muted'}`}>
        <LinkedText text={text} />
      </div>
      {refused ? (
        <p className="flex flex-wrap gap-x-3 text-sm text-kapok">
          {t('outbox.refused', {
            reason: t(`outbox.reason.${reasonOf(refused)}`),
          })}
          <button type="button" className={ACTION} onClick={() => outbox.retry(clientId)}>
            {t('outbox.retry')}
          </button>
          <button type="button" className={ACTION} onClick={() => outbox.discard(clientId)}>
            {t('outbox.discard')}
          </button>
        </p>
      ) : (
        // Most are there before anybody could read this.
        <p className="appear-late text-xs text-muted">{t('outbox.pending')}</p>
      )}
    </RowFrame>
  )
}

const REASONS = ['read-only', 'not-found', 'forbidden', 'too-long'] as const

function reasonOf(code: string): (typeof REASONS)[number] | 'invalid' {
  return REASONS.find((reason) => reason === code) ?? 'invalid'
}
