import { useTranslation } from 'react-i18next'
import type { WireRoom } from '#models/room/room.ts'
import { ExportLink } from '#app/rooms/export/export-link.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** In the composer's place where nobody writes any more. */
export function ReadOnlyNotice({ room }: { room: WireRoom }) {
  const { t } = useTranslation('rooms')
  return (
    <div className="mx-2 mb-2 flex gap-3 rounded-xl border border-sand-strong bg-sand-soft px-4 py-3 sm:mx-7 sm:mb-5">
      <Icon name="info" className="size-6 shrink-0 text-muted" />
      <div>
        <p className="font-semibold">{t('composer.read-only.title')}</p>
        <p className="text-sm text-muted">{t('composer.read-only.text')}</p>
        <ExportLink room={room.id} />
      </div>
    </div>
  )
}
