import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { logger } from '#server/logger.ts'
import { env } from '#server/env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request comes from the portal's own pages: by `Origin` against our own host, else by
 * `Sec-Fetch-Site`; a request with neither comes from no browser and carries nobody's cookies but its
 * sender's. After Go's `http.CrossOriginProtection`, which asks the two in the other order.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  if (origin) return originHost(origin) === (env().ORIGIN ? originHost(env().ORIGIN ?? '') : host)
  return true
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Refuses every write that another site made a browser send. */
export function sameOrigin(): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || isSameOrigin(request.headers)) return next()
    logger.warn(
      { path: request.path, origin: request.headers.origin },
      'cross-origin write refused',
    )
    response.status(403).type('text/plain').send('Cross-origin request refused')
  }
}
