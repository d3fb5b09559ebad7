import { useNavigationType } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Takes the focus to what a link within the rooms has opened, as a new page would: what had it may be gone.
 * @param here whether that is what is open now
 * @param find what takes the focus in it, if not the element itself
 */
export function useArrivalFocus<Target extends HTMLElement>(
  here: boolean,
  find?: (arrived: Target) => HTMLElement | null,
): RefObject<Target> {
  const target = useRef<Target>(null)
  const how: string = useNavigationType()
  const finding = useRef(find)
  useEffect(() => {
    if (!here || how === 'POP' || !target.current) return
    const focus = finding.current?.(target.current) ?? target.current
    focus.focus({ preventScroll: true })
  }, [here, how])
  return target
}
