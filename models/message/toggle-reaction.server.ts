import type { Actor } from '#models/actor.ts'
import { authorise, notFound } from '#models/errors.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { changeMessage, type Which } from './change-message.server.ts'
import type { ReactionInput } from './input.ts'
import type { WireMessage } from './message.ts'
import { withReaction } from './reactions.server.ts'
import { without } from './without.server.ts'

/**
 * Adds somebody's emoji to a message, or takes it back.
 *
 * A toggle whose answer was lost must not be asked for again: it would be undone. Whoever may have to ask again
 * says with `on` how it is to be, which is done once however often it is asked for; the portal's pages always do.
 *
 * Not put on record: a reaction is its giver's own, is there for all to see, and says nothing that an audit
 * would be asked about; there are more of them than of everything else together.
 * @throws DomainError `not-found`, also for a message that is deleted; `invalid` for one emoji too many;
 *   `read-only`; `unavailable`
 */
export async function toggleReaction(
  actor: Actor,
  which: Which,
  input: ReactionInput,
): Promise<WireMessage> {
  return changeMessage(actor, which, (message, roster) => {
    authorise(roomPolicy.react(actor, roster))
    if (message.deletedAt) notFound()
    const before = message.reactions ?? []
    const reactions = withReaction(before, actor.id, input)
    if (reactions === before) return { message }
    if (reactions.length > 0) return { message: { ...message, reactions } }
    return { message: without(message, 'reactions') }
  })
}
