import { useEffect, useRef, useState } from 'react'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { livePreviewPath } from './index.ts'

/** A text as readers will see it. */
export interface Preview {
  title: string
  summary: string
  /** From the server's renderer. */
  html: string
}

/** So long after the last keystroke the server is asked. */
const PAUSE_MS = 400

/**
 * The preview of what is being typed, rendered by the server; the last one stays where it cannot be reached.
 * Fetched past the router, which would load the whole page anew after every pause.
 */
export function useLivePreview(first: Preview) {
  const [preview, setPreview] = useState(first)
  const path = localePath(useLocale(), livePreviewPath)
  const waiting = useRef<AbortController>()
  useEffect(() => () => waiting.current?.abort(), [])
  const update = (form: HTMLFormElement) => {
    waiting.current?.abort()
    const { signal } = (waiting.current = new AbortController())
    window.setTimeout(() => {
      if (!signal.aborted) void render(path, new FormData(form), signal).then(setPreview, ignore)
    }, PAUSE_MS)
  }
  return { preview, update }
}

async function render(path: string, body: FormData, signal: AbortSignal): Promise<Preview> {
  const response = await fetch(path, { method: 'POST', body, signal })
  if (!response.ok) throw new Error(`no preview: ${response.status}`)
  return (await response.json()) as Preview
}

/** What is typed is safe in its form, and the next keystroke asks again. */
function ignore(): void {}
