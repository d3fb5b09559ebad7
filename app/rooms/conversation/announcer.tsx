import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { useGist } from '#app/rooms/message/use-gist.ts'

/** As many as anybody can listen to; more at once are a catch-up, which is read and not told. */
const MOST = 3

interface AnnouncerProps {
  messages: readonly WireMessage[]
  reader: string
}

/** Tells those who listen what others write from now on, and only that: not history, not one's own. */
export function Announcer({ messages, reader }: AnnouncerProps) {
  const { t } = useTranslation('rooms')
  const gist = useGist()
  const [since] = useState(messages.at(-1)?.seq ?? 0)
  const fresh = messages.filter(
    ({ seq, author, deleted }) => seq > since && author.id !== reader && !deleted,
  )
  return (
    <div aria-live="polite" className="sr-only" data-announcer="">
      {fresh.slice(-MOST).map((message) => (
        <p key={message.id}>
          {t('conversation.said', { name: message.author.name, text: gist(message) })}
        </p>
      ))}
    </div>
  )
}
