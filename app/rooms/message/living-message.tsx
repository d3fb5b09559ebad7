import { useRef, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { messagePath } from '#app/rooms/index.ts'
import { Icon } from '#app/ui/icon.tsx'
import { deedsOn, useDeeds } from './deeds.ts'
import { EditMessage } from './edit-message.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageMenu } from './message-menu.tsx'
import { Reactions } from './reactions.tsx'

interface LivingMessageProps {
  message: WireMessage
  /** What it answers, where that is at hand. */
  quoted: WireMessage | undefined
}

/**
 * A message with everything that can be done about it. The way to that is a link to the message's own page,
 * where the same is to be had without script; with script a menu opens here.
 */
export function LivingMessage({ message, quoted }: LivingMessageProps) {
  const { t } = useTranslation('rooms')
  const deeds = useDeeds()
  const [open, setOpen] = useState<'menu' | 'edit' | null>(null)
  const way = useRef<HTMLAnchorElement>(null)
  const close = () => {
    setOpen(null)
    way.current?.focus()
  }
  const toggle = (event: MouseEvent) => {
    event.preventDefault()
    setOpen(open === null ? 'menu' : null)
  }
  const { id, roomId, author } = message
  const { members } = deeds.session.snapshot()
  const anything = Object.values(deedsOn(message, deeds)).includes(true)
  return (
    <>
      {open === 'edit' ? (
        <EditMessage message={message} onClose={close} />
      ) : (
        <MessageBody message={message} members={members} quoted={quoted} />
      )}
      <Reactions message={message} />
      {anything ? (
        <LocaleLink
          ref={way}
          to={messagePath(roomId, id)}
          aria-expanded={open === 'menu'}
          aria-label={t('message.actions', { name: author.name })}
          onClick={toggle}
          className="absolute end-1 top-0 grid size-8 place-items-center rounded-lg bg-sheet text-muted opacity-0 ring-1 ring-sand group-focus-within:opacity-100 group-hover:opacity-100 hover:text-ink aria-expanded:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100 pointer-coarse:ring-0"
        >
          <Icon name="more" className="size-5 stroke-[2.6]" />
        </LocaleLink>
      ) : null}
      {open === 'menu' ? (
        <MessageMenu message={message} onEdit={() => setOpen('edit')} onClose={close} />
      ) : null}
    </>
  )
}
