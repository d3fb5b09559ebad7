import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { messagePath } from '#app/rooms/index.ts'
import { Icon } from '#app/ui/icon.tsx'
import { showMessage } from './show-message.ts'
import { useGist } from './use-gist.ts'

interface QuoteProps {
  roomId: string
  id: string
  quoted: WireMessage | undefined
}

/** Above an answer what it answers; a press goes there. */
export function Quote({ roomId, id, quoted }: QuoteProps) {
  const { t } = useTranslation('rooms')
  const gist = useGist()
  return (
    <LocaleLink
      to={messagePath(roomId, id)}
      onClick={(event) => {
        if (showMessage(id)) event.preventDefault()
      }}
      className="mb-0.5 flex min-h-6 max-w-full items-center gap-1.5 border-s-2 border-sand-strong ps-2 text-sm text-muted hover:text-ink"
    >
      <Icon name="reply" className="size-3.5 shrink-0" />
      {quoted ? (
        <span className="truncate">
          <span className="sr-only">{t('message.answers')}</span>
          {t('conversation.said', {
            name: quoted.author.name,
            text: quoted.deleted ? t('message.deleted') : gist(quoted),
          })}
        </span>
      ) : (
        t('message.answers-earlier')
      )}
    </LocaleLink>
  )
}
