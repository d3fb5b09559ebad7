import { useEffect, type RefObject } from 'react'

/**
 * Loads history when the reader comes near the beginning of what is there.
 * @param first changes with every page, so that a screen that is still not full asks for another; 0 where nothing
 *   can be asked for, before the beginning of the log as well as without a connection, and asked for once it can be
 */
export function useOlder(
  sentinel: RefObject<Element>,
  scroller: RefObject<Element>,
  first: number,
  load: () => Promise<void>,
): void {
  useEffect(() => {
    const target = sentinel.current
    if (!target || first === 0) return
    const observer = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && load()), {
      root: scroller.current,
      rootMargin: '400px 0px 0px 0px',
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [sentinel, scroller, first, load])
}
