import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { logger } from '#server/logger.ts'
import { httpRequestSeconds } from '#server/metrics/metrics.ts'

/** Others are anybody's invention. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** One line per request, at debug; a failed one at warn. The query is left out: people type names into it. */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID()
    const started = performance.now()
    response.locals.requestId = id
    response.setHeader('X-Request-Id', id)
    response.on('finish', () => {
      const milliseconds = performance.now() - started
      httpRequestSeconds.observe(
        {
          method: METHODS.has(request.method) ? request.method : 'other',
          status: response.statusCode,
        },
        milliseconds / 1_000,
      )
      const line = {
        id,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        ms: Math.round(milliseconds),
      }
      if (response.statusCode >= 500) logger.warn(line, 'request failed')
      else logger.debug(line, 'request')
    })
    next()
  }
}
