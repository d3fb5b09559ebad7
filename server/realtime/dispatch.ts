import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '#models/errors.ts'
import type { Answer } from '#models/room/protocol.ts'
import { socketRequestSeconds } from '#server/metrics/metrics.ts'
import { asSocketError, encodeAnswer, WrittenAnswer } from './answer.ts'
import { onRequest } from './connection.ts'
import { InFlight } from './in-flight.ts'
import type { Asked, Request } from './request.ts'
import { messageDelete } from './requests/message-delete.ts'
import { messageEdit } from './requests/message-edit.ts'
import { messagePin } from './requests/message-pin.ts'
import { messageSend } from './requests/message-send.ts'
import { reactionToggle } from './requests/reaction-toggle.ts'
import { roomHistoryRequest } from './requests/room-history.ts'
import { roomJoin } from './requests/room-join.ts'
import { roomLeave } from './requests/room-leave.ts'
import { roomRead } from './requests/room-read.ts'
import { roomTyping } from './requests/room-typing.ts'
import type { PortalSocket } from './sockets.ts'
import { TokenBuckets } from './token-buckets.ts'
import { write as writeNow, writeWithNext } from './write.ts'

/** The protocol's requests; see `ClientToServerEvents`. */
const REQUESTS: ReadonlyMap<string, Request> = new Map([
  ['room:join', roomJoin],
  ['room:leave', roomLeave],
  ['room:history', roomHistoryRequest],
  ['message:send', messageSend],
  ['message:edit', messageEdit],
  ['message:delete', messageDelete],
  ['reaction:toggle', reactionToggle],
  ['message:pin', messagePin],
  ['room:read', roomRead],
  ['room:typing', roomTyping],
])

/** What was sent before anybody could know arrives within this time, and is told to come back. */
const UNDER_WAY_MS = 300

export interface Dispatcher {
  /** Listens to a socket. */
  answer: (socket: PortalSocket) => void
  /** Finishes what was asked, for so long at most, and refuses what is asked from now on. */
  drain: (withinMs: number) => Promise<void>
}

/**
 * Answers whatever a socket asks, with one listener for all names: an unknown one is answered too, and ten
 * thousand idle sockets do not hold six functions each.
 */
export function dispatcher({ io, presence, told }: Omit<Asked, 'socket'>): Dispatcher {
  const buckets = new TokenBuckets()
  const inFlight = new InFlight()
  let draining = false

  const perform = async (socket: PortalSocket, name: string, payload: unknown): Promise<object> => {
    const request = REQUESTS.get(name)
    if (!request) throw new DomainError('invalid')
    if (draining) throw new DomainError('unavailable', { retryAfter: 1 })
    const retryAfter = buckets.take(socket.data.actor.id, name, request.rate)
    if (retryAfter > 0) throw new DomainError('rate-limited', { retryAfter })
    return request.handle({ io, socket, presence, told }, payload)
  }

  const answer = (socket: PortalSocket): void => {
    onRequest(socket, (id, name, payload) => {
      const request = REQUESTS.get(name)
      const since = performance.now()
      const reply = (answer: Answer | WrittenAnswer) => {
        socketRequestSeconds.observe((performance.now() - since) / 1_000, {
          request: request ? name : 'unknown',
          outcome: answer.ok ? 'ok' : answer.error.code,
        })
        const write = request?.isFollowed ? writeWithNext : writeNow
        write(socket, encodeAnswer(id, answer))
      }
      inFlight.track(perform(socket, name, payload)).then(
        (result) => reply(result instanceof WrittenAnswer ? result : { ok: true, ...result }),
        (error: unknown) => {
          const context = {
            event: name.slice(0, 40),
            user: socket.data.actor.id,
            socket: socket.id,
          }
          reply({ ok: false, error: asSocketError(error, context) })
        },
      )
    })
  }

  return {
    answer,
    async drain(withinMs) {
      draining = true
      await Promise.all([inFlight.finished(withinMs), sleep(UNDER_WAY_MS)])
    },
  }
}
