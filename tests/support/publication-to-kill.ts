import type { Actor } from '#models/actor.ts'
import { connectDatabase } from '#models/database.server.ts'
import { publishRound } from '#models/round/publish.server.ts'

export interface PublicationToKill {
  actor: Actor
  programme: string
  version: number
}

/** The part of a portal that publishes a round, in a process of its own that a test kills in the midst of it. */
const [, , mongoUrl = '', asked = ''] = process.argv
const { actor, programme, version } = JSON.parse(asked) as PublicationToKill
process.once('disconnect', () => process.exit(0))
await connectDatabase(mongoUrl)
await publishRound(actor, programme, { version })
process.send?.({ done: true })
