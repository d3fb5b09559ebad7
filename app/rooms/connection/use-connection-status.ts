import { useSyncExternalStore } from 'react'
import type { ConnectionStatus } from './connection.ts'
import { useLive } from './live.tsx'

export function useConnectionStatus(): ConnectionStatus {
  const { connection } = useLive()
  return useSyncExternalStore(connection.subscribe, connection.status, () => 'connecting')
}
