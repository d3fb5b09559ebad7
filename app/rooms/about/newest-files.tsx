import { useTranslation } from 'react-i18next'
import { filePath } from '#models/file/file.ts'
import { FILES_SHOWN, type WireMessage } from '#models/message/message.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { roomFilesPath } from '#app/rooms/index.ts'
import { Icon } from '#app/ui/icon.tsx'

interface NewestFilesProps {
  roomId: string
  /** With files, newest first. */
  messages: readonly WireMessage[]
}

/** What was sent last, to be opened, and the way to all of it. */
export function NewestFiles({ roomId, messages }: NewestFilesProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const files = messages
    .flatMap(({ files, author, at }) => files.map((file) => ({ ...file, author, at })))
    .slice(0, FILES_SHOWN)
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files-title" className="mb-5">
      <h2 id="files-title" className="mb-1 text-base">
        {t('files.title')}
      </h2>
      <ul className="divide-y divide-sand text-sm">
        {files.map(({ id, name, size, author, at }) => (
          <li key={id}>
            <a href={filePath(id)} className="flex gap-2 rounded-lg py-1.5 hover:bg-sand-soft">
              <Icon name="file" className="mt-0.5 size-4.5 shrink-0 text-estuary" />
              <span className="min-w-0">
                <span className="line-clamp-2 font-semibold wrap-anywhere text-estuary">
                  {name}
                </span>
                <span className="text-xs text-muted">
                  {author.name} · {format.bytes(size)} ·{' '}
                  <time dateTime={at}>{format.date(at, 'shortDate')}</time>
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <LocaleLink
        to={roomFilesPath(roomId)}
        className="inline-flex min-h-9 items-center text-sm font-semibold text-estuary underline decoration-1 underline-offset-4"
      >
        {t('files.all')}
      </LocaleLink>
    </section>
  )
}
