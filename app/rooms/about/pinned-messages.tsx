import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { messagePath } from '#app/rooms/index.ts'
import { showMessage } from '#app/rooms/message/show-message.ts'
import { useGist } from '#app/rooms/message/use-gist.ts'

interface PinnedMessagesProps {
  roomId: string
  pinned: readonly WireMessage[]
}

/** What the room keeps in sight. A press goes to the message, on this page or on its own. */
export function PinnedMessages({ roomId, pinned }: PinnedMessagesProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const gist = useGist()
  if (pinned.length === 0) return null
  return (
    <section aria-labelledby="pinned-title" className="mb-5">
      <h2 id="pinned-title" className="mb-1 text-base">
        {t('about.pinned')}
      </h2>
      <ul className="divide-y divide-sand text-sm">
        {pinned.map((message) => (
          <li key={message.id}>
            <LocaleLink
              to={messagePath(roomId, message.id)}
              onClick={(event) => {
                if (showMessage(message.id)) event.preventDefault()
              }}
              className="block rounded-lg py-1.5 hover:bg-sand-soft"
            >
              <span className="line-clamp-3 wrap-anywhere whitespace-pre-line">
                {gist(message)}
              </span>
              <span className="text-xs text-muted">
                {message.author.name} ·{' '}
                <time dateTime={message.at}>{format.date(message.at, 'shortDate')}</time>
              </span>
            </LocaleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
