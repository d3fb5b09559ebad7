import { useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

/**
 * Asks the portal again for what the page shows, once nothing is being loaded: asking meanwhile would break off what
 * is on its way, the page that somebody is going to included, and begin it anew.
 */
export function useRefresh(): () => void {
  const navigation = useNavigation()
  const { state, revalidate } = useRevalidator()
  const isQuiet = navigation.state === 'idle' && state === 'idle'
  const quiet = useRef(isQuiet)
  const due = useRef(false)
  useEffect(() => {
    quiet.current = isQuiet
    if (!isQuiet || !due.current) return
    due.current = false
    revalidate()
  }, [isQuiet, revalidate])
  return useCallback(() => {
    if (quiet.current) revalidate()
    else due.current = true
  }, [revalidate])
}
