import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { Day } from '#app/rooms/log/timeline.ts'
import { MessageRow } from './message-row.tsx'
import { PendingRow } from './pending-row.tsx'

interface DayRowsProps {
  day: Day
  /** The reader as an author, for what is on its way. */
  me: { name: string; organisation: string | null }
}

/** One day of a conversation under its date. */
export function DayRows({ day, me }: DayRowsProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const heading = `day-${day.date}`
  return (
    <section aria-labelledby={heading}>
      <Divider>
        <h2 id={heading} className="font-sans text-[0.8125rem] font-normal text-muted">
          {format.date(`${day.date}T12:00:00+08:00`, 'day')}
        </h2>
      </Divider>
      <ol>
        {day.rows.map((row) => (
          <li key={row.key} data-row="">
            {row.kind === 'posted' && row.firstUnread ? (
              <Divider tone="text-kapok before:bg-kapok/50 after:bg-kapok/50" unread>
                <span className="text-[0.8125rem]">{t('conversation.new')}</span>
              </Divider>
            ) : null}
            {row.kind === 'posted' ? (
              <MessageRow row={row} />
            ) : (
              <PendingRow row={row} author={me} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface DividerProps {
  tone?: string
  unread?: boolean
  children: ReactNode
}

function Divider({ tone = 'before:bg-sand after:bg-sand', unread, children }: DividerProps) {
  return (
    <div
      data-unread={unread ? '' : undefined}
      className={`my-3 flex scroll-mt-16 items-center gap-3.5 px-2 before:h-px before:flex-1 after:h-px after:flex-1 ${tone}`}
    >
      {children}
    </div>
  )
}
