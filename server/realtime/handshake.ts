import { localeFromSegment, LOCALES, scriptOf, type Locale } from '#models/text/locale.ts'
import { readSession } from '#server/auth/auth.ts'
import { logger } from '#server/logger.ts'
import type { PortalSocket } from './sockets.ts'

/** `message` and `data` of `connect_error` in the browser. */
class Refused extends Error {
  readonly data: { code: 'unauthenticated' | 'unavailable'; retryAfter?: number }

  constructor(data: Refused['data']) {
    super(data.code)
    this.data = data
  }
}

/** Lets in who has a session, before the connection exists. */
export function handshake(socket: PortalSocket, next: (error?: Error) => void): void {
  identify(socket).then(next, (error: unknown) => {
    logger.error({ err: error }, 'a socket could not be let in')
    next(new Refused({ code: 'unavailable', retryAfter: 2 }))
  })
}

/** @returns the refusal, if it is one */
async function identify(socket: PortalSocket): Promise<Refused | undefined> {
  const signedIn = await readSession(socket.handshake.headers.cookie ?? null)
  if (!signedIn) return new Refused({ code: 'unauthenticated' })
  const locale = localeWanted(socket) ?? signedIn.actor.locale
  socket.data = {
    actor: { ...signedIn.actor, locale },
    sessionId: signedIn.sessionId,
    script: scriptOf(locale),
    rooms: new Set(),
  }
  return undefined
}

/** The language of the page that opened the socket, which may be another than the account's. */
function localeWanted({ handshake: { auth, query } }: PortalSocket): Locale | null {
  const wanted: unknown = auth.locale ?? query.locale
  if (typeof wanted !== 'string') return null
  return LOCALES.find((locale) => locale === wanted) ?? localeFromSegment(wanted)
}
