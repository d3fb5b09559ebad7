import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page runs: false on the server, without script, and until it has taken over. */
export function useRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
