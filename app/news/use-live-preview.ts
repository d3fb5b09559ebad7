import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A text as readers will see it. */
export interface Preview {
  title: string
  summary: string
  /** From the server's renderer. */
  html: string
}

/** So long after the last keystroke the server is asked. */
const PAUSE_MS = 400

/** The preview of what is being typed, rendered by the server; without script it stays as it was sent. */
export function useLivePreview(first: Preview, path: string) {
  const fetcher = useFetcher<{ preview: Preview }>({ key: `preview ${path}` })
  const timer = useRef<number>()
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const update = (form: HTMLFormElement) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      void fetcher.submit(new FormData(form), { method: 'post', action: path })
    }, PAUSE_MS)
  }
  return { preview: fetcher.data?.preview ?? first, update }
}
