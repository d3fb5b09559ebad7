import { keptInTab } from './in-tab.ts'

const listeners = new Set<() => void>()
const kept = keptInTab('draft')

/** What is being written at each place; see `placeOf`. */
export const drafts = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: kept.read,
  write(place: string, text: string): void {
    kept.write(place, text)
    for (const listener of listeners) listener()
  },
}
