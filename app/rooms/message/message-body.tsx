import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'
import { MessageText } from '#app/rooms/conversation/message-text.tsx'
import { MessageFiles } from '#app/rooms/files/message-files.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Quote } from './quote.tsx'

interface MessageBodyProps {
  message: WireMessage
  /** Of the room, for the names of those whom it addresses. */
  members: ReadonlyArray<{ id: string; name: string }>
  /** What it answers, where that is at hand. */
  quoted?: WireMessage | undefined
}

/** A message as it is read: what it answers, its text, and what became of it. */
export function MessageBody({ message, members, quoted }: MessageBodyProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const { roomId, replyTo, deleted, editedAt, pinned } = message
  const names = message.mentions.flatMap(
    (user) => members.find((member) => member.id === user)?.name ?? [],
  )
  if (deleted) return <p className="text-muted italic">{t('message.deleted')}</p>
  return (
    <>
      {replyTo ? <Quote roomId={roomId} id={replyTo} quoted={quoted} /> : null}
      {message.text ? <MessageText message={message} names={names} /> : null}
      <MessageFiles files={message.files} />
      {editedAt || pinned ? (
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
          {editedAt ? (
            <time dateTime={editedAt} title={format.date(editedAt, 'time')}>
              {t('message.edited')}
            </time>
          ) : null}
          {pinned ? (
            <span className="inline-flex items-center gap-1">
              <Icon name="pin" className="size-3.5" />
              {t('message.pinned')}
            </span>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
