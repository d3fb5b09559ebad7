import { useEffect, useSyncExternalStore } from 'react'
import { useRootData } from '#app/root-data.ts'

/** What was said since the page was loaded; null while the page itself is the newest word. */
let said: number | null = null
const listeners = new Set<() => void>()

function say(unread: number | null): void {
  said = unread
  for (const listener of listeners) listener()
}

/** For whoever hears over a connection how much is not read. */
export const sayUnreadNotifications = (unread: number): void => say(unread)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How much the reader has not read, live where the page has a connection. */
export function useUnreadNotifications(): number {
  const root = useRootData()
  const live = useSyncExternalStore(
    subscribe,
    () => said,
    () => null,
  )
  // A page that has just been loaded counted later than whatever was said before.
  useEffect(() => say(null), [root])
  return live ?? root?.unread ?? 0
}
