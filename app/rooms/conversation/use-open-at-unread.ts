import { useEffect, type RefObject } from 'react'

/**
 * Opens a conversation at its unread line, where that is above what would be in sight. Stands before whatever
 * takes the end of the conversation for seen.
 */
export function useOpenAtUnread(scroller: RefObject<HTMLElement>): void {
  useEffect(() => {
    const box = scroller.current
    const line = box?.querySelector('[data-unread]')
    if (!box || !line) return
    if (line.getBoundingClientRect().top < box.getBoundingClientRect().top) line.scrollIntoView()
  }, [scroller])
}
