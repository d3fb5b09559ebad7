import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { logger } from '#server/logger.ts'
import { i18nFor } from './i18n/i18n.server.ts'
import { localeOfPath } from './i18n/locale.ts'
import { NonceProvider } from './nonce.tsx'
import { withoutPadding } from './without-padding.server.ts'

const ABORT_AFTER_MS = 10_000

/** Pages have no deferred parts, so each is complete when its shell is. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  { nonce }: AppLoadContext,
) {
  const i18n = i18nFor(localeOfPath(new URL(request.url).pathname))
  return new Promise<Response>((resolve, reject) => {
    const page = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceProvider value={nonce}>
          <RemixServer context={entry} url={request.url} nonce={nonce} />
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Cache-Control', 'private, no-cache')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          page.pipe(withoutPadding()).pipe(body)
        },
        onShellError: reject,
        onError(error) {
          logger.error({ err: error }, 'a page could not be rendered')
        },
      },
    )
    setTimeout(page.abort, ABORT_AFTER_MS).unref()
  })
}

/** Unexpected errors only: refusals are thrown as responses and are no news. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return
  const line = { err: error, id: context.requestId, path: new URL(request.url).pathname }
  logger.error(line, 'unexpected error')
}
