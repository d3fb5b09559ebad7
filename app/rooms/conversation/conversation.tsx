import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileMention } from '#models/file/file.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { PresentMember } from '#models/room/protocol.ts'
import type { WireRoom } from '#models/room/room.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Composer } from '#app/rooms/composer/composer.tsx'
import { ReadOnlyNotice } from '#app/rooms/composer/read-only-notice.tsx'
import { useTyping } from '#app/rooms/composer/use-typing.ts'
import { ConnectionBar } from '#app/rooms/connection/connection-bar.tsx'
import { useLive } from '#app/rooms/connection/live.tsx'
import type { RoomSession, RoomSnapshot } from '#app/rooms/connection/room-session.ts'
import { useAttachments } from '#app/rooms/files/use-attachments.ts'
import { useFileDrop } from '#app/rooms/files/use-file-drop.ts'
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
  const open = live && room.state !== 'archived'
  const deeds = useMemo(
    () => ({ session, reader, onReply: setAnswered, live: open }),
    [session, reader, open],
  )
  const attached = useAttachments(room.id)
  const { dragging, handlers } = useFileDrop(open ? attached.add : null)
  return (
    <section
      ref={section}
      {...handlers}
      className={`relative min-h-0 min-w-0 flex-col ${className}`}
    >
      {dragging ? (
        <p className="pointer-events-none absolute inset-2 z-20 grid place-items-center rounded-xl border-2 border-dashed border-estuary bg-estuary-soft/90 text-lg font-semibold text-estuary">
          {t('files.drop')}
        </p>
      ) : null}
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
          people={members.filter(({ id }) => id !== reader)}
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
  people: readonly PresentMember[]
  /** What is being answered. */
  answered: WireMessage | null
  onAnswered: () => void
  onType: () => void
}

/** The composer, or why there is none. */
function Writing({ room, answered, onAnswered, ...rest }: WritingProps) {
  const { outbox } = useLive()
  const send = useCallback(
    (text: string, files: readonly FileMention[]) => {
      outbox.add(room.id, text, { replyTo: answered?.id, files })
      onAnswered()
    },
    [outbox, room.id, answered, onAnswered],
  )
  if (room.state === 'archived') return <ReadOnlyNotice room={room} />
  return (
    <Composer
      {...rest}
      roomId={room.id}
      answered={answered}
      onAnswered={onAnswered}
      onSend={send}
      onLeave={() => document.querySelector<HTMLElement>('[role=log]')?.focus()}
    />
  )
}
