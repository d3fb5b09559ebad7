import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { roomPath } from '#app/rooms/index.ts'
import { useLive } from '#app/rooms/connection/live.tsx'
import type { RoomSession, RoomSnapshot } from '#app/rooms/connection/room-session.ts'
import { useConnectionStatus } from '#app/rooms/connection/use-connection-status.ts'
import { shownMessages } from '#app/rooms/log/room-log.ts'
import { timeline } from '#app/rooms/log/timeline.ts'
import { useOutbox } from '#app/rooms/outbox/use-outbox.ts'
import { Announcer } from './announcer.tsx'
import { DayRows } from './day-rows.tsx'
import { JumpPill } from './jump-pill.tsx'
import { LogBeginning } from './log-beginning.tsx'
import { useOpenAtUnread } from './use-open-at-unread.ts'
import { useOlder } from './use-older.ts'
import { useRead } from './use-read.ts'
import { useScroll } from './use-scroll.ts'
import { useUnreadLine } from './use-unread-line.ts'

interface MessageLogProps {
  snapshot: RoomSnapshot
  session: RoomSession
  title: string
  /** False for a page of history, which nothing is added to. */
  live: boolean
}

/** Scrolling by keyboard needs the focus. What is new is told by the announcer, without one's own and history. */
const LOG = { role: 'log', 'aria-live': 'off', tabIndex: 0 } as const

/** The messages of a room, from the beginning of what is loaded to what is on its way. */
export function MessageLog({ snapshot, session, title, live }: MessageLogProps) {
  const { t } = useTranslation('rooms')
  const { userId } = useLive()
  const { log, members, room } = snapshot
  const outbox = useOutbox(room.id)
  const me = members.find(({ id }) => id === userId)
  const lastRead = me?.lastRead ?? 0
  const readUpTo = useUnreadLine(lastRead)
  const messages = useMemo(() => shownMessages(log), [log])
  const days = useMemo(
    () =>
      timeline({
        messages,
        known: log.messages,
        outbox: live ? outbox : [],
        reader: userId,
        readUpTo,
      }),
    [messages, log.messages, outbox, live, userId, readUpTo],
  )
  const { scroller, atEnd, onScroll, isAtEnd, toEnd } = useScroll(days)
  const sentinel = useRef<HTMLDivElement>(null)
  const newest = messages.at(-1)?.seq ?? 0
  useOpenAtUnread(scroller)
  useRead({ scroller, atEnd, isAtEnd, newest: live ? newest : 0, read: session.read })
  const online = useConnectionStatus() === 'online'
  useOlder(sentinel, scroller, live && online ? log.first : 0, session.loadOlder)

  const onItsWay = useRef(outbox.length)
  useEffect(() => {
    // Whoever has just written wants to see it.
    if (outbox.length > onItsWay.current) toEnd()
    onItsWay.current = outbox.length
  }, [outbox, toEnd])
  const unread = messages.filter(({ seq, author }) => seq > lastRead && author.id !== userId)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        {...LOG}
        aria-label={t('conversation.label', { title })}
        onScroll={onScroll}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain [overflow-anchor:none] outline-offset-[-3px]"
      >
        <div className="px-2 pb-1 sm:px-5">
          <LogBeginning
            sentinel={sentinel}
            first={log.first}
            loading={snapshot.loadingOlder}
            empty={days.length === 0}
            address={`${roomPath(room.id)}?before=${log.first}`}
            onOlder={live ? session.loadOlder : undefined}
          />
          {days.map((day) => (
            <DayRows key={day.date} day={day} me={me ?? { name: '', organisation: null }} />
          ))}
        </div>
      </div>
      {live && !atEnd ? (
        <JumpPill
          count={unread.length}
          more={unread[0] === messages[0] && log.first > 0}
          onJump={toEnd}
        />
      ) : null}
      <Announcer messages={messages} reader={userId} />
    </div>
  )
}
