import { useTranslation } from 'react-i18next'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import type { Attachment } from './attachments.ts'

interface AttachedFilesProps {
  files: readonly Attachment[]
  onRetry: (key: number) => void
  onRemove: (key: number) => void
}

/** Above the field what goes with the message: how far each file has come, and the way not to send it. */
export function AttachedFiles({ files, onRetry, onRemove }: AttachedFilesProps) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  const say = useProblemText()
  const coming = files.filter(({ file, problem }) => !file && !problem).length
  return (
    <>
      <p role="status" className="sr-only">
        {coming > 0 ? t('files.uploading', { count: coming }) : null}
        {coming === 0 && files.length > 0 ? t('files.ready') : null}
      </p>
      {files.length > 0 ? (
        <ul
          aria-label={t('files.attached')}
          className="flex max-h-40 flex-wrap gap-2 overflow-y-auto border-b border-sand p-2"
        >
          {files.map(({ key, name, size, progress, file, problem }) => (
            <li
              key={key}
              className={`flex max-w-full items-center gap-2 rounded-lg border ps-2.5 text-sm ${problem ? 'border-kapok bg-kapok-soft' : 'border-sand-strong'}`}
            >
              <Icon name="file" className="size-4.5 shrink-0 text-estuary" />
              <span className="min-w-0 py-1">
                <span className="block truncate font-semibold">{name}</span>
                {problem ? (
                  <span role="alert" className="block text-kapok">
                    {say(problem)}{' '}
                    {problem.key === 'reason.file-interrupted' ? (
                      <button
                        type="button"
                        onClick={() => onRetry(key)}
                        className="min-h-6 cursor-pointer font-semibold underline"
                      >
                        {t('files.retry')}
                      </button>
                    ) : null}
                  </span>
                ) : file ? (
                  <span className="block text-xs text-muted">{format.bytes(size)}</span>
                ) : (
                  <progress
                    value={progress}
                    aria-label={t('files.progress', { name })}
                    className="block h-1.5 w-full min-w-24 accent-estuary"
                  />
                )}
              </span>
              <button
                type="button"
                aria-label={t('files.remove', { name })}
                onClick={() => onRemove(key)}
                className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-lg hover:bg-sand-soft"
              >
                <Icon name="close" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
