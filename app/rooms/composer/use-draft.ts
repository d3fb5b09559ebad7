import { useCallback, useEffect, useSyncExternalStore, type RefObject } from 'react'
import { drafts } from './drafts.ts'

/**
 * The draft at one place. What was typed into the field before the page was alive counts as well.
 * @param returned what the portal gave back after refusing it
 */
export function useDraft(
  place: string,
  field: RefObject<HTMLTextAreaElement>,
  returned: string,
): [string, (text: string) => void] {
  const draft = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.read(place),
    () => returned,
  )
  useEffect(() => {
    const typed = field.current?.value
    if (typed) drafts.write(place, typed)
  }, [place, field])
  const write = useCallback((text: string) => drafts.write(place, text), [place])
  return [draft, write]
}
