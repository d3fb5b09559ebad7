import { Types } from 'mongoose'
import { DomainError } from '#models/errors.ts'
import type { ReactionInput } from './input.ts'
import { EMOJI_LIMIT } from './message.ts'
import type { ReactionRecord } from './record.server.ts'

/**
 * Reactions with or without one person's emoji, as `on` says, or the other way round than before; the very same
 * list where it is so already. The last to go takes the emoji along.
 * @throws DomainError `invalid` for one emoji too many
 */
export function withReaction(
  reactions: ReactionRecord[],
  user: string,
  { emoji, on }: ReactionInput,
): ReactionRecord[] {
  const reaction = reactions.find((one) => one.emoji === emoji)
  const isOn = reaction?.users.some((id) => id.toString() === user) ?? false
  if (isOn === (on ?? !isOn)) return reactions
  const id = new Types.ObjectId(user)
  if (!reaction) {
    if (reactions.length >= EMOJI_LIMIT) throw new DomainError('invalid')
    return [...reactions, { emoji, users: [id] }]
  }
  const users = isOn ? reaction.users.filter((one) => !one.equals(id)) : [...reaction.users, id]
  return reactions
    .map((one) => (one === reaction ? { emoji, users } : one))
    .filter((one) => one.users.length > 0)
}
