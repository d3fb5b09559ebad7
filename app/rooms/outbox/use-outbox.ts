import { useMemo, useSyncExternalStore } from 'react'
import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'
import { useLive } from '#app/rooms/connection/live.tsx'

const NONE: readonly OutboxEntry[] = []

/** What is on its way to one room, or to all of them. */
export function useOutbox(roomId?: string): readonly OutboxEntry[] {
  const { outbox } = useLive()
  const entries = useSyncExternalStore(outbox.subscribe, outbox.entries, () => NONE)
  return useMemo(
    () => (roomId ? entries.filter((entry) => entry.roomId === roomId) : entries),
    [entries, roomId],
  )
}
