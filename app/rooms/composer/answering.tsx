import { useTranslation } from 'react-i18next'
import type { WireMessage } from '#models/message/message.ts'
import { useGist } from '#app/rooms/message/use-gist.ts'
import { Icon } from '#app/ui/icon.tsx'

/** Above the field what is being answered, and the way not to. */
export function Answering({ message, onStop }: { message: WireMessage; onStop: () => void }) {
  const { t } = useTranslation('rooms')
  const gist = useGist()
  return (
    <p className="flex items-center gap-2 border-b border-sand ps-3.5 pe-1 text-sm text-muted">
      <Icon name="reply" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate">
        {t('composer.answering', { name: message.author.name, text: gist(message) })}
      </span>
      <button
        type="button"
        aria-label={t('composer.stop-answering')}
        onClick={onStop}
        className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-lg hover:bg-sand-soft hover:text-ink"
      >
        <Icon name="close" className="size-4" />
      </button>
    </p>
  )
}
