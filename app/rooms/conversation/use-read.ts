import { useEffect, type RefObject } from 'react'

interface Seen {
  scroller: RefObject<HTMLElement>
  /** Looked at again when this changes. */
  atEnd: boolean
  isAtEnd: () => boolean
  /** `seq` of the newest message; 0 without one. */
  newest: number
  read: (seq: number) => void
}

/** Marks everything read once the newest message is in sight of somebody who is looking. */
export function useRead({ scroller, atEnd, isAtEnd, newest, read }: Seen): void {
  useEffect(() => {
    const look = () => {
      // On a phone the conversation may be a pane that is not shown.
      const shown = (scroller.current?.offsetHeight ?? 0) > 0
      if (isAtEnd() && newest > 0 && shown && document.hasFocus()) read(newest)
    }
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [scroller, atEnd, isAtEnd, newest, read])
}
