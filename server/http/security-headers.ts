import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { env, isSecure } from '#server/env.ts'

/**
 * A strict Content-Security-Policy with one nonce per response (`response.locals.nonce`), and helmet's other headers.
 * In development Vite injects styles and talks to its own socket.
 */
export function securityHeaders({ development }: { development: boolean }): RequestHandler {
  const secure = isSecure(env())
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${nonceOf(response as { locals?: Locals })}'`,
        ],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Without a referrer browsers send `Origin: null` with a plain form, as if it came from nowhere.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
  })
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64url')
    headers(request, response, next)
  }
}

interface Locals {
  nonce?: string
}

function nonceOf({ locals }: { locals?: Locals }): string {
  return locals?.nonce ?? ''
}
