import { useCallback, useRef } from 'react'
import { TYPING_MS } from '#models/room/room.ts'

/** Says that somebody is writing, often enough for it to hold and not more often. */
export function useTyping(tell: () => void): () => void {
  const told = useRef(0)
  return useCallback(() => {
    const now = Date.now()
    if (now - told.current < TYPING_MS * 0.6) return
    told.current = now
    tell()
  }, [tell])
}
