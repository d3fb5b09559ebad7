import type { WireFile } from '#models/file/file.ts'
import type { WrittenScript } from '#models/text/written.ts'

/** Longest text of one message, in UTF-16 units. */
export const MESSAGE_TEXT_LIMIT = 8_000
/** Most different emoji under one message. */
export const EMOJI_LIMIT = 20
/**
 * Most changes of one message. Each stays in the message's document, a dozen bytes; deleting is possible even
 * beyond.
 */
export const CHANGES_LIMIT = 5_000
/** Most pinned messages that a room shows: the ones pinned last. */
export const PINNED_SHOWN = 50
/** Messages with files that a room shows beside the conversation: the newest. */
export const FILES_SHOWN = 5
/** Messages with files on one page of a room's files. */
export const FILES_PAGE = 30

/** A message as it leaves for a browser; `text` is always as written. */
export interface WireMessage {
  id: string
  roomId: string
  /** The room's counter when it was posted. */
  seq: number
  /** The room's counter at its last change. */
  changed: number
  clientId: string
  author: { id: string; name: string; organisation: string | null }
  /** Empty for a tombstone, and where only files were sent. */
  text: string
  script: WrittenScript
  /** ISO 8601, UTC. */
  at: string
  editedAt?: string
  /** A tombstone: nobody has its text any more. */
  deleted?: true
  replyTo?: string
  /** Ids of members whom it addresses as `@name`. */
  mentions: string[]
  reactions: Reaction[]
  pinned: boolean
  /** In the order in which they were attached. */
  files: WireFile[]
  /** The text in the reader's script, present only when it differs from the one it was written in. */
  converted?: string
}

export interface Reaction {
  emoji: string
  /** Ids, in the order in which they reacted. */
  users: string[]
}

/** What somebody may do with a message. */
export interface MessageDeeds {
  edit: boolean
  delete: boolean
  react: boolean
  pin: boolean
  reply: boolean
}

/** Offered at once; others come from a keyboard or another program. */
export const PALETTE = ['👍', '❤️', '🎉', '😄', '👀', '🙏', '✅'] as const
