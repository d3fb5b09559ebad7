import type { Request, Response } from 'express'
import type { AppLoadContext } from '@remix-run/node'
import { readSession, type SignedIn } from '#server/auth/auth.ts'
import { originOf } from './origin.ts'

declare module '@remix-run/node' {
  /** Loaders answer with `data`; see `remix.config.js`. */
  interface Future {
    v3_singleFetch: true
  }

  interface AppLoadContext {
    /** Names this request in the log and in `X-Request-Id`. */
    requestId: string
    /** For the scripts of this response. */
    nonce: string
    /** The portal's address as this visitor sees it, without a slash at the end. */
    origin: string
    /** Where the request comes from: an IP address. */
    place: string
    /** Whoever is signed in; read from the database at the first call. */
    signedIn: () => Promise<SignedIn | null>
  }
}

/** What loaders and actions know besides the request itself. */
export function loadContext(request: Request, response: Response): AppLoadContext {
  let signedIn: Promise<SignedIn | null> | undefined
  const read = async () => {
    const found = await readSession(request.headers.cookie ?? null)
    if (found?.renewedCookie && !response.headersSent) {
      response.append('Set-Cookie', found.renewedCookie)
    }
    return found
  }
  return {
    requestId: String(response.locals.requestId),
    nonce: String(response.locals.nonce),
    origin: originOf(request),
    place: request.ip ?? '',
    signedIn: () => (signedIn ??= read()),
  }
}
