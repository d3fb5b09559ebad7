import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Pixels from the end within which a reader is taken to be at it. */
const NEAR_END = 40

interface Anchor {
  element: Element
  top: number
}

export interface Scroll {
  scroller: RefObject<HTMLDivElement>
  /** The reader is at the newest message, and stays there when another comes. */
  atEnd: boolean
  onScroll: () => void
  /** The same, at this very moment. */
  isAtEnd: () => boolean
  toEnd: () => void
}

/**
 * Keeps a reader's place in a list that grows at both ends. The scroller is laid out in reverse
 * (`flex-col-reverse`), so that its end is where it starts, without script too, and stays there by itself;
 * for a reader who has scrolled up, the first row in sight is put back where it was.
 * @param contents changes when rows were added or changed
 */
export function useScroll(contents: unknown): Scroll {
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<Anchor | null>(null)
  const [atEnd, setAtEnd] = useState(true)

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const near = isNearEnd(box)
    anchor.current = near ? null : firstInSight(box)
    setAtEnd(near)
  }, [])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !anchor.current?.element.isConnected) return
    const { element, top } = anchor.current
    box.scrollTop += element.getBoundingClientRect().top - top
  }, [contents])

  const toEnd = useCallback(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [])

  const isAtEnd = useCallback(() => scroller.current !== null && isNearEnd(scroller.current), [])

  return { scroller, atEnd, onScroll, isAtEnd, toEnd }
}

/** A reversed scroller counts from its end, upwards below zero. */
function isNearEnd(box: HTMLElement): boolean {
  return -box.scrollTop < NEAR_END
}

/** The first row that is not above the box. Rows stand in their order, so half of them are passed over at a time. */
function firstInSight(box: HTMLElement): Anchor | null {
  const rows = box.querySelectorAll('[data-row]')
  const edge = box.getBoundingClientRect().top
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const bottom = rows[middle]?.getBoundingClientRect().bottom ?? 0
    if (bottom <= edge) from = middle + 1
    else to = middle
  }
  const element = rows[from]
  return element ? { element, top: element.getBoundingClientRect().top } : null
}
