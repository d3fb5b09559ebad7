import { useTranslation } from 'react-i18next'
import { filePath, type WireFile } from '#models/file/file.ts'
import { endingOf } from '#models/file/types.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Icon } from './icon.tsx'

/** What is attached to something, each with its kind and size. Nothing where nothing is. */
export function FileList({ files }: { files: readonly WireFile[] }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <ul aria-label={t('files.label')} className="mt-2 flex flex-wrap gap-2">
      {files.map(({ id, name, size }) => (
        <li key={id} className="max-w-full">
          <a
            href={filePath(id)}
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-lg border border-sand-strong bg-sheet px-3 py-1 hover:border-estuary sm:min-h-9"
          >
            <Icon name="file" className="size-5 shrink-0 text-estuary" />
            <span className="min-w-0 font-semibold break-words text-estuary">{name}</span>
            <span className="shrink-0 text-sm text-muted">
              {endingOf(name).toUpperCase()} · {format.bytes(size)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
