import { z } from 'zod'
import { fileIds } from '#models/file/input.ts'
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
const asStored = (written: string) =>
  written.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD')

const text = z.string().max(MESSAGE_TEXT_LIMIT)

/** What is sent as a message; give it to `sayingSomething` with whatever is added. */
export const messageFields = z.strictObject({
  /** Chosen by the writer's browser; a retry with the same one does not post again. */
  clientId: z.uuid().toLowerCase(),
  text,
  replyTo: idSchema.optional(),
  /** Uploaded before for this room. */
  files: fileIds.optional(),
})

export type MessageInput = z.infer<typeof messageFields>

/** Only files may come without a word; then the text is empty, whatever blanks were typed. */
export const sayingSomething = <Sent extends Pick<MessageInput, 'text' | 'files'>>(
  schema: z.ZodType<Sent>,
) =>
  schema
    .refine(({ text, files = [] }) => files.length > 0 || VISIBLE.test(text), {
      path: ['text'],
      params: { code: 'required' },
    })
    .transform((sent) => ({ ...sent, text: VISIBLE.test(sent.text) ? asStored(sent.text) : '' }))

export const sendInput = sayingSomething(messageFields.extend({ roomId: idSchema }))

export const editFields = z.strictObject({ text: text.regex(VISIBLE).transform(asStored) })

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
