import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import {
  endExpiredSessions,
  endSession,
  endSessionsOf,
  extendSession,
  openSession,
  sessionsOf,
  type SessionRecord,
} from '#models/session/session.server.ts'
import { findSignedIn } from '#models/session/signed-in.server.ts'
import { env, isSecure } from '#server/env.ts'
import type { Actor, Role } from '#models/actor.ts'
import type { Locale } from '#models/text/locale.ts'

interface UserAttributes {
  name: string
  role: Role
  locale: Locale
  demo: boolean
  organisations: Actor['organisations']
}

const toLucia = ({ _id, user, expiresAt }: SessionRecord): DatabaseSession => ({
  id: _id,
  userId: user.toString(),
  expiresAt,
  attributes: {},
})

/** Lucia's published MongoDB adapters want older drivers; this one speaks to our own models. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const found = await findSignedIn(id)
    if (!found) return [null, null]
    const { _id, name, role, locale, demo } = found.user
    const attributes = { name, role, locale, demo, organisations: found.organisations }
    return [toLucia(found.session), { id: _id.toString(), attributes }]
  },
  getUserSessions: async (userId) => (await sessionsOf(userId)).map(toLucia),
  setSession: ({ id, userId, expiresAt }) => openSession(id, userId, expiresAt),
  updateSessionExpiration: extendSession,
  deleteSession: endSession,
  deleteUserSessions: endSessionsOf,
  deleteExpiredSessions: endExpiredSessions,
}

export const SESSION_COOKIE = 'wanlian_session'

export const lucia = new Lucia<Record<never, never>, UserAttributes>(adapter, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: {
    name: SESSION_COOKIE,
    attributes: { secure: isSecure(env()), sameSite: 'lax', path: '/' },
  },
  getUserAttributes: (attributes) => attributes,
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseUserAttributes: UserAttributes
  }
}
