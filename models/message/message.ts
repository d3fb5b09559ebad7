/** Longest text of one message, in UTF-16 units. */
export const MESSAGE_TEXT_LIMIT = 8_000

import type { WrittenScript } from '#models/text/written.ts'

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
  text: string
  script: WrittenScript
  /** ISO 8601, UTC. */
  at: string
  editedAt?: string
  deleted?: true
  replyTo?: string
  mentions: string[]
  reactions: Array<{ emoji: string; users: string[] }>
  pinned: boolean
  files: string[]
  /** The text in the reader's script, present only when it differs from the one it was written in. */
  converted?: string
}
