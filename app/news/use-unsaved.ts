import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Asks before something typed is left behind: by a link of the portal or by closing the window.
 * @param unsaved whether what the page shows was refused and so is not saved either
 */
export function useUnsaved(unsaved: boolean) {
  const { t } = useTranslation('news-desk')
  const dirty = useRef(unsaved)
  useEffect(() => {
    dirty.current = unsaved
  }, [unsaved])
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('form.leave'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useBeforeUnload(
    useCallback((event) => {
      if (dirty.current) event.preventDefault()
    }, []),
  )
  return {
    touched: () => {
      dirty.current = true
    },
    sent: () => {
      dirty.current = false
    },
  }
}
