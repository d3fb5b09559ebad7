import type { z } from 'zod'
import { DomainError } from '#models/errors.ts'
import type { Presence } from './presence.ts'
import type { PortalServer, PortalSocket } from './sockets.ts'
import type { Told } from './told.ts'
import type { Rate } from './token-buckets.ts'

/** What every request may need. */
export interface Asked {
  io: PortalServer
  socket: PortalSocket
  presence: Presence
  told: Told
}

export interface Request {
  rate: Rate
  /** Whether whoever asked is told what has come of it besides, so that the answer can go along with that. */
  isFollowed: boolean
  /** @returns what the answer holds besides `ok` @throws DomainError */
  handle: (asked: Asked, payload: unknown) => Promise<object>
}

/** A request of the protocol: parse, one verb, answer. */
export function defineRequest<Schema extends z.ZodType>(
  input: Schema,
  rate: Rate,
  perform: (asked: Asked, payload: z.output<Schema>) => Promise<object> | object,
  { isFollowed = false } = {},
): Request {
  return {
    rate,
    isFollowed,
    async handle(asked, payload) {
      const parsed = input.safeParse(payload)
      if (!parsed.success) throw refusalOf(parsed.error)
      return perform(asked, parsed.data)
    },
  }
}

/** A text that is only too long is said to be so, since its writer can do something about it. */
function refusalOf({ issues }: z.ZodError): DomainError {
  const tooLong = issues.every(({ code, path }) => code === 'too_big' && path.join('.') === 'text')
  return new DomainError(tooLong ? 'too-long' : 'invalid')
}
