import { useCallback, useEffect, useSyncExternalStore, type RefObject } from 'react'
import { drafts } from './drafts.ts'

/**
 * The draft for one room. What was typed into the field before the page was alive counts as well.
 * @param returned what the portal gave back after refusing it
 */
export function useDraft(
  roomId: string,
  field: RefObject<HTMLTextAreaElement>,
  returned: string,
): [string, (text: string) => void] {
  const draft = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.read(roomId),
    () => returned,
  )
  useEffect(() => {
    const typed = field.current?.value
    if (typed) drafts.write(roomId, typed)
  }, [roomId, field])
  const write = useCallback((text: string) => drafts.write(roomId, text), [roomId])
  return [draft, write]
}
