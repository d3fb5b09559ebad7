import { useTranslation } from 'react-i18next'
import type { WireRoom } from '#models/room/room.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ExportLink } from '#app/rooms/export/export-link.tsx'

/** Until when a room is still written in whose collaboration has ended. */
export function ClosingBar({ room: { id, state, archiveAt } }: { room: WireRoom }) {
  const { t } = useTranslation('rooms')
  const format = useFormat()
  if (state !== 'closing' || !archiveAt) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-b border-gold bg-gold-soft px-4 py-1.5 text-sm sm:px-7">
      <p>
        <strong>{t('closing.title', { date: format.date(archiveAt, 'dateTime') })}</strong>{' '}
        {t('closing.text')}
      </p>
      <ExportLink room={id} />
    </div>
  )
}
