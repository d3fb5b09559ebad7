import { useTranslation } from 'react-i18next'
import { PALETTE, type WireMessage } from '#models/message/message.ts'
import type { RoomSession } from '#app/rooms/connection/room-session.ts'
import { deedsOn, useDeeds } from './deeds.ts'

export const DEED =
  'min-h-9 cursor-pointer rounded-lg px-3 text-sm font-semibold text-estuary hover:bg-estuary-soft'

interface MenuDeedsProps {
  message: WireMessage
  change: RoomSession['change']
  onEdit: () => void
  onDelete: () => void
  onClose: () => void
}

/** A small palette first, then what else the reader may do. */
export function MenuDeeds({ message, change, onEdit, onDelete, onClose }: MenuDeedsProps) {
  const { t } = useTranslation('rooms')
  const deeds = useDeeds()
  const may = deedsOn(message, deeds)
  const { id: messageId, pinned, reactions } = message
  const isOwn = (emoji: string) =>
    reactions.some((one) => one.emoji === emoji && one.users.includes(deeds.reader))
  const others = [
    {
      may: may.reply,
      label: t('message.reply'),
      do: () => {
        onClose()
        deeds.onReply(message)
      },
    },
    {
      may: may.pin,
      label: t(pinned ? 'message.unpin' : 'message.pin'),
      do: () => void change('message:pin', { messageId, pinned: !pinned }),
    },
    { may: may.edit, label: t('message.edit'), do: onEdit },
    { may: may.delete, label: t('message.delete'), do: onDelete },
  ]
  return (
    <>
      {may.react
        ? PALETTE.map((emoji) => (
            <button
              key={emoji}
              type="button"
              aria-pressed={isOwn(emoji)}
              aria-label={t('message.react', { emoji })}
              onClick={() =>
                void change('reaction:toggle', { messageId, emoji, on: !isOwn(emoji) })
              }
              className="size-9 cursor-pointer rounded-lg text-lg hover:bg-sand-soft aria-pressed:bg-estuary-soft"
            >
              {emoji}
            </button>
          ))
        : null}
      {others.map((deed) =>
        deed.may ? (
          <button key={deed.label} type="button" className={DEED} onClick={deed.do}>
            {deed.label}
          </button>
        ) : null,
      )}
    </>
  )
}
