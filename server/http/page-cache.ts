import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { on } from '#models/events.ts'
import { SESSION_COOKIE } from '#server/auth/lucia.ts'
import { FLASH_COOKIE } from '#server/http/flash.ts'

/** Other processes' changes are seen after this long; our own at once. */
const FRESH_MS = 15_000

interface Page {
  type: string
  /** The page between its nonces. */
  parts: string[]
}

const PUBLIC_CHANGES = [
  'organisation.changed',
  'organisations.imported',
  'organisation.suspended',
  'membership.activated',
  'membership.ended',
  'collaboration.changed',
  'collaboration.signed',
  'programme.changed',
  'news.changed',
  'news.published',
  'round.changed',
] as const

/**
 * Keeps the pages that signed-out visitors read, rendered once and served until something public changes.
 * A page is rendered with a nonce that nobody outside the process can know, which is replaced by the
 * response's own on the way out; whatever sets a cookie or fails is not kept.
 */
export function pageCache(): RequestHandler {
  const pages = new LRUCache<string, Page>({
    max: 2_000,
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ parts }) => parts.reduce((size, part) => size + part.length * 2, 1),
    ttl: FRESH_MS,
  })
  let generation = 0
  for (const change of PUBLIC_CHANGES) {
    on(change, () => {
      generation += 1
      pages.clear()
    })
  }
  return (request, response, next) => {
    if (!isPublicPage(request)) return next()
    const key = `${request.protocol}//${request.headers.host ?? ''}${request.originalUrl}`
    const page = pages.get(key)
    if (page) return send(response, page)
    const rendered = generation
    capture(response, (kept) => {
      if (rendered === generation) pages.set(key, kept)
    })
    next()
  }
}

function isPublicPage({ method, headers, path }: Request): boolean {
  const cookie = headers.cookie ?? ''
  return (
    method === 'GET' &&
    !path.endsWith('.data') &&
    (headers.accept?.includes('text/html') ?? false) &&
    !cookie.includes(`${SESSION_COOKIE}=`) &&
    !cookie.includes(`${FLASH_COOKIE}=`)
  )
}

function send(response: Response, { type, parts }: Page): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', 'private, no-cache')
  response.end(parts.join(String(response.locals.nonce)))
}

/** Lets the page render with a placeholder nonce, holds it back, and sends it with the real one. */
function capture(response: Response, keep: (page: Page) => void): void {
  const nonce = String(response.locals.nonce)
  const placeholder = `nonce-${randomBytes(24).toString('base64url')}`
  const chunks: Buffer[] = []
  // The language cookie is set before this; only a cookie that the page itself sets makes it personal.
  const cookiesBefore = cookies(response)
  const end = response.end.bind(response)
  const hold = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.locals.nonce = placeholder
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    hold(chunk)
    const done = rest.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  }) as Response['write']
  response.end = ((chunk?: unknown) => {
    hold(chunk)
    response.locals.nonce = nonce
    const parts = Buffer.concat(chunks).toString('utf8').split(placeholder)
    const type = String(response.getHeader('Content-Type') ?? '')
    const personal = cookies(response) !== cookiesBefore
    if (response.statusCode === 200 && type.startsWith('text/html') && !personal) {
      keep({ type, parts })
    }
    return end(parts.join(nonce))
  }) as Response['end']
}

function cookies(response: Response): string {
  return String(response.getHeader('Set-Cookie') ?? '')
}
