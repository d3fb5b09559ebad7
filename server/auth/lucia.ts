import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import {
  endExpiredSessions,
  endSession,
  endSessionsOf,
  extendSession,
  findSession,
  openSession,
  sessionsOf,
  type SessionRecord,
} from '#models/session/session.server.ts'
import { findUser } from '#models/user/user.server.ts'
import { env, isSecure } from '#server/env.ts'
import type { Role } from '#models/actor.ts'
import type { Locale } from '#models/text/locale.ts'

interface UserAttributes {
  name: string
  role: Role
  locale: Locale
  demo: boolean
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
    const session = await findSession(id)
    if (!session) return [null, null]
    const user = await findUser(session.user.toString())
    if (!user) return [null, null]
    const { name, role, locale, demo } = user
    return [toLucia(session), { id: user._id.toString(), attributes: { name, role, locale, demo } }]
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
