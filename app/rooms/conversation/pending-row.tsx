import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
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
  const { clientId, text, files = [], refused } = row.entry
  return (
    <RowFrame author={author} at={row.at} startsGroup={row.startsGroup}>
      <div className={`wrap-anywhere whitespace-pre-wrap ${refused ? '' : 'text-muted'}`}>
        <LinkedText text={text} />
        {files.map(({ id, name }) => (
          <p key={id} className="flex items-center gap-1.5">
            <Icon name="file" className="size-4.5 shrink-0" />
            {name}
          </p>
        ))}
      </div>
      {refused ? (
        <p className="flex flex-wrap gap-x-3 text-sm text-kapok">
          {t('outbox.refused', {
            reason: t(`outbox.reason.${reasonOf(refused, files.length > 0)}`),
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

/** Of what is in a message, only a file can have become unfit meanwhile. */
function reasonOf(code: string, hasFiles: boolean): (typeof REASONS)[number] | 'files' | 'invalid' {
  return REASONS.find((reason) => reason === code) ?? (hasFiles ? 'files' : 'invalid')
}
