import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLive } from './live.tsx'
import {
  openRoomSession,
  type Opening,
  type RoomSession,
  type RoomSnapshot,
} from './room-session.ts'

/**
 * One room, from what the page brought to what happens now.
 * @param live false for a page of history, which stays as it is
 */
export function useRoom(opening: Opening, live: boolean): [RoomSnapshot, RoomSession] {
  const { connection, onPosted } = useLive()
  const [session] = useState(() => openRoomSession(connection, opening))
  useEffect(() => {
    if (!live) return
    const leave = session.start()
    const stopListening = onPosted(session.posted)
    return () => {
      stopListening()
      leave()
    }
  }, [session, live, onPosted])
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot)
  return [snapshot, session]
}
