import { useTranslation } from 'react-i18next'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { roomExportPath } from '#app/rooms/index.ts'

/** A plain link: the browser takes the file, with and without script. */
export function ExportLink({ room }: { room: string }) {
  const { t } = useTranslation('rooms')
  return (
    <a
      href={localePath(useLocale(), roomExportPath(room))}
      download
      className="inline-flex min-h-9 items-center text-sm font-semibold text-estuary underline decoration-1 underline-offset-4"
    >
      {t('export.link')}
    </a>
  )
}
