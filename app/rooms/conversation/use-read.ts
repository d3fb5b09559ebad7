import { useEffect, type RefObject } from 'react'

interface Seen {
  scroller: RefObject<HTMLElement>
  atEnd: boolean
  /** `seq` of the newest message; 0 without one. */
  newest: number
  read: (seq: number) => void
}

/** Marks everything read once the newest message is in sight of somebody who is looking. */
export function useRead({ scroller, atEnd, newest, read }: Seen): void {
  useEffect(() => {
    const look = () => {
      // On a phone the conversation may be a pane that is not shown.
      const shown = (scroller.current?.offsetHeight ?? 0) > 0
      if (atEnd && newest > 0 && shown && document.hasFocus()) read(newest)
    }
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [scroller, atEnd, newest, read])
}
