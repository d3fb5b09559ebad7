import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { write } from '#models/text/conversion.server.ts'
import { changeMessage, type Which } from './change-message.server.ts'
import { mentionsIn } from './mentions.server.ts'
import type { WireMessage } from './message.ts'
import { without } from './without.server.ts'

/**
 * Gives a message another text, and addresses whom that text addresses. Of two edits at once, from two tabs, the
 * later one holds. Not put on record: it is the writer's own, and everyone sees that it was edited.
 * @throws DomainError `not-found`, also for a message that is deleted; `forbidden` for another's; `read-only`;
 *   `unavailable`: asking again is safe
 */
export async function editMessage(
  actor: Actor,
  which: Which,
  { text }: { text: string },
): Promise<WireMessage> {
  return changeMessage(actor, which, (message, roster) => {
    if (message.deletedAt) notFound()
    authorise(roomPolicy.editMessage(actor, roster, message.author.toString()))
    if (message.text === text) return { message }
    return {
      message: {
        ...without(message, 'mentions'),
        ...write(text, actor.locale),
        ...mentionsIn(text, roster),
        editedAt: currentTime(),
      },
    }
  })
}
