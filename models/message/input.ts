import { z } from 'zod'
import { idSchema } from '#models/id.ts'
import { asEmoji } from './emoji.ts'
import { MESSAGE_TEXT_LIMIT } from './message.ts'

/** A letter, a digit, a sign: something that a reader sees. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
/** UTF-16 units; the longest emoji, families of four in all their skin tones, stay below. */
const LONGEST_EMOJI = 40

/**
 * Line ends become those of Unix, and a half of a surrogate pair what the database would make of it:
 * what is delivered and what is stored must be the same.
 */
const text = z
  .string()
  .max(MESSAGE_TEXT_LIMIT)
  .regex(VISIBLE)
  .transform((written) => written.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD'))

export const messageInput = z.strictObject({
  /** Chosen by the writer's browser; a retry with the same one does not post again. */
  clientId: z.uuid().toLowerCase(),
  text,
  replyTo: idSchema.optional(),
})

export type MessageInput = z.infer<typeof messageInput>

export const sendInput = messageInput.extend({ roomId: idSchema })

export const editFields = z.strictObject({ text })

export const reactionFields = z.strictObject({
  emoji: z.string().max(LONGEST_EMOJI).transform(asEmoji).pipe(z.string()),
  on: z.boolean().optional(),
})

export type ReactionInput = z.infer<typeof reactionFields>

/** Which message a request is about. */
export const whichMessage = z.strictObject({ roomId: idSchema, messageId: idSchema })

export const editInput = whichMessage.extend(editFields.shape)
export const reactionInput = whichMessage.extend(reactionFields.shape)
export const pinInput = whichMessage.extend({ pinned: z.boolean() })
