import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { changeMessage, type Which } from './change-message.server.ts'
import type { WireMessage } from './message.ts'
import { without } from './without.server.ts'

/**
 * Pins a message for everyone in the room, or takes it down. On record: it sets what somebody wrote above the
 * rest, and for all.
 * @throws DomainError `not-found`, also for a message that is deleted; `forbidden`; `read-only`; `unavailable`:
 *   asking again is safe
 */
export async function pinMessage(
  actor: Actor,
  which: Which,
  { pinned }: { pinned: boolean },
): Promise<WireMessage> {
  return changeMessage(actor, which, (message, roster) => {
    authorise(roomPolicy.pinMessage(actor, roster))
    if (message.deletedAt) notFound()
    if ((message.pinnedAt !== undefined) === pinned) return { message }
    const action = pinned ? 'message.pinned' : 'message.unpinned'
    return {
      message: pinned ? { ...message, pinnedAt: currentTime() } : without(message, 'pinnedAt'),
      audit: { actor, action, detail: { room: which.roomId } },
    }
  })
}
