import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FILE_LIMITS } from '#models/file/file.ts'
import { ACCEPTED_FILES } from '#app/forms/file-field.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { Icon } from '#app/ui/icon.tsx'

/**
 * Chooses files: over the picture lies the browser's own control, which without script is seen as it is and goes
 * with the form.
 */
export function AttachButton({ onFiles }: { onFiles: (files: FileList) => void }) {
  const { t } = useTranslation('rooms')
  const { t: ui } = useTranslation('ui')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const { current } = input
    if (!current?.files?.length) return
    onFiles(current.files)
    current.value = ''
  }
  // What was chosen before the page was alive.
  useEffect(take)
  const size = format.bytes(FILE_LIMITS.bytes)
  return (
    <span className="relative grid size-9 shrink-0 place-items-center rounded-lg text-muted pointer-coarse:size-11 hover:bg-sand-soft hover:text-ink has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus noscript:w-auto noscript:min-w-0 noscript:shrink">
      <Icon name="clip" className="size-5.5 noscript:hidden" />
      <input
        ref={input}
        type="file"
        name="files"
        multiple
        accept={ACCEPTED_FILES}
        aria-label={t('files.attach')}
        title={`${t('files.attach')} · ${ui('files.limits', { count: FILE_LIMITS.files, size })}`}
        onChange={take}
        className="absolute inset-0 w-full cursor-pointer text-[0] opacity-0 noscript:static noscript:text-sm noscript:opacity-100 noscript:file:me-2 noscript:file:rounded noscript:file:bg-estuary-soft noscript:file:px-2.5 noscript:file:py-1 noscript:file:font-semibold noscript:file:text-estuary"
      />
    </span>
  )
}
