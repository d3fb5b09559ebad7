import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import type { WireRoom } from '#models/room/room.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Composer } from '#app/rooms/composer/composer.tsx'
import { ReadOnlyNotice } from '#app/rooms/composer/read-only-notice.tsx'
import { useTyping } from '#app/rooms/composer/use-typing.ts'
import { ConnectionBar } from '#app/rooms/connection/connection-bar.tsx'
import { useLive } from '#app/rooms/connection/live.tsx'
import type { RoomSession, RoomSnapshot } from '#app/rooms/connection/room-session.ts'
import { roomPath } from '#app/rooms/index.ts'
import { DeedsProvider } from '#app/rooms/message/deeds.ts'
import { usePurpose } from '#app/rooms/room-context.ts'
import { useArrivalFocus } from '#app/rooms/use-arrival-focus.ts'
import { ClosingBar } from './closing-bar.tsx'
import { ConversationHeader } from './conversation-header.tsx'
import { MessageLog } from './message-log.tsx'
import { TypingLine } from './typing-line.tsx'

interface ConversationProps {
  snapshot: RoomSnapshot
  session: RoomSession
  live: boolean
  clientId: string
  /** Of the heading: the list's comes first where both are the page. */
  level: 1 | 2
  className: string
}

export function Conversation({
  snapshot,
  session,
  live,
  clientId,
  level,
  className,
}: ConversationProps) {
  const { t } = useTranslation('rooms')
  const { title: written } = usePurpose()
  const title = written.converted ?? written.text
  const { room, members, typing } = snapshot
  const type = useTyping(session.type)
  const section = useArrivalFocus<HTMLElement>(level === 1, whereToGoOn)
  const { userId: reader } = useLive()
  const [answered, setAnswered] = useState<WireMessage | null>(null)
  const deeds = useMemo(
    () => ({
      ...{ session, reader, onReply: setAnswered },
      live: live && room.state !== 'archived',
    }),
    [session, reader, live, room.state],
  )
  return (
    <section ref={section} className={`min-h-0 min-w-0 flex-col ${className}`}>
      <ConversationHeader room={room} members={members} level={level} />
      {live ? null : (
        <p className="flex flex-wrap items-center gap-x-3 border-b border-sand bg-sand-soft px-4 py-1.5 text-sm sm:px-7">
          {t('conversation.from-before')}
          <LocaleLink
            to={roomPath(room.id)}
            className="inline-flex min-h-6 items-center font-semibold text-estuary underline"
          >
            {t('conversation.to-newest')}
          </LocaleLink>
        </p>
      )}
      <ClosingBar room={room} />
      <DeedsProvider value={deeds}>
        <MessageLog snapshot={snapshot} session={session} title={title} live={live} />
      </DeedsProvider>
      <TypingLine names={[...typing.values()]} />
      <ConnectionBar />
      {live ? (
        <Writing
          room={room}
          title={title}
          clientId={clientId}
          answered={answered}
          onAnswered={() => setAnswered(null)}
          onType={type}
        />
      ) : null}
    </section>
  )
}

/** With a keyboard at hand to the composer; on a touch screen that would open one, so to the heading. */
function whereToGoOn(section: HTMLElement): HTMLElement | null {
  const keyboard = window.matchMedia('(pointer: fine)').matches
  return section.querySelector(keyboard ? 'textarea' : 'h1') ?? section.querySelector('h1')
}

interface WritingProps {
  room: WireRoom
  title: string
  clientId: string
  /** What is being answered. */
  answered: WireMessage | null
  onAnswered: () => void
  onType: () => void
}

/** The composer, or why there is none. */
function Writing({ room, title, clientId, answered, onAnswered, onType }: WritingProps) {
  const { outbox } = useLive()
  const send = useCallback(
    (text: string) => {
      outbox.add(room.id, text, answered?.id)
      onAnswered()
    },
    [outbox, room.id, answered, onAnswered],
  )
  if (room.state === 'archived') return <ReadOnlyNotice room={room} />
  return (
    <Composer
      roomId={room.id}
      title={title}
      clientId={clientId}
      answered={answered}
      onAnswered={onAnswered}
      onSend={send}
      onType={onType}
      onLeave={() => document.querySelector<HTMLElement>('[role=log]')?.focus()}
    />
  )
}
