import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectDatabase } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { endMembership } from '#models/membership/end.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import { lucia } from '#server/auth/lucia.ts'
import { openRealtime } from '#server/realtime/realtime.ts'
import { followOrganisations } from '#server/rooms/follow-organisations.ts'
import { shutDown } from '#server/shutdown.ts'

/** The verbs that a test has performed in a process of its choice. */
const VERBS = {
  removeRoomMember,
  endMembership,
  signOut: (sessionId: string) => lucia.invalidateSession(sessionId),
  emit: (name: 'news.published', newsId: string) => Promise.resolve(emit(name, { newsId })),
  shutDown,
}

export type Verbs = typeof VERBS
export interface Asked {
  verb: keyof Verbs
  input: unknown[]
}

/** One of several processes of a portal: its sockets and its verbs, without its pages. */
const [, , mongoUrl = '', redisUrl = ''] = process.argv
await connectDatabase(mongoUrl)
followOrganisations()
const http = createServer()
openRealtime(http, redisUrl)
http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port })
})
process.on('message', ({ verb, input }: Asked) => {
  const perform = VERBS[verb] as (...input: unknown[]) => Promise<unknown>
  perform(...input).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
process.once('disconnect', () => process.exit(0))
