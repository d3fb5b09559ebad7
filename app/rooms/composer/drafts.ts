const listeners = new Set<() => void>()
const keyOf = (roomId: string) => `draft ${roomId}`

/** What is being written to each room; kept in the tab, also across a reload. */
export const drafts = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (roomId: string): string => sessionStorage.getItem(keyOf(roomId)) ?? '',
  write(roomId: string, text: string): void {
    if (text) sessionStorage.setItem(keyOf(roomId), text)
    else sessionStorage.removeItem(keyOf(roomId))
    for (const listener of listeners) listener()
  },
}
