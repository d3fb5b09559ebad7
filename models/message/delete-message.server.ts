import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { authorise } from '#models/errors.ts'
import { dropFilesOf } from '#models/file/drop.server.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { changeMessage, type Which } from './change-message.server.ts'
import type { WireMessage } from './message.ts'
import type { MessageRecord } from './record.server.ts'
import { without } from './without.server.ts'

/**
 * Makes a tombstone of a message: that somebody wrote something stays, what it was is gone, here as well, with its
 * files. Those of an earlier attempt that came to nothing in between are thrown away when it is asked for again.
 * On record where it was another's message, without its text.
 * @throws DomainError `not-found`; `forbidden` for another's, unless a lead asks; `read-only`; `unavailable`:
 *   asking again is safe
 */
export async function deleteMessage(actor: Actor, which: Which): Promise<WireMessage> {
  const seen: { before: MessageRecord | null } = { before: null }
  const tombstone = await changeMessage(actor, which, (message, roster) => {
    const author = message.author.toString()
    authorise(roomPolicy.deleteMessage(actor, roster, author))
    seen.before = message.files || message.deletedAt ? message : null
    if (message.deletedAt) return { message }
    const rest = without(message, 'mentions', 'reactions', 'pinnedAt', 'editedAt', 'files')
    const tombstone = { ...rest, text: '', script: 'none' as const, deletedAt: currentTime() }
    if (author === actor.id) return { message: tombstone }
    const detail = { room: which.roomId, author }
    return { message: tombstone, audit: { actor, action: 'message.deleted', detail } }
  })
  if (seen.before) await dropFilesOf(actor, seen.before)
  return tombstone
}
