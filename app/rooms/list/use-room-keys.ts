import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { roomPath } from '#app/rooms/index.ts'

/** Alt with an arrow goes to the room above or below in the list. */
export function useRoomKeys(rooms: readonly string[], open: string | undefined): void {
  const navigate = useNavigate()
  const locale = useLocale()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (!event.altKey || event.ctrlKey || event.metaKey || step === 0) return
      const target = rooms[open ? rooms.indexOf(open) + step : 0]
      if (!target) return
      event.preventDefault()
      navigate(localePath(locale, roomPath(target)))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
