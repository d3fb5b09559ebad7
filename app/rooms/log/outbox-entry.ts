import type { ErrorCode } from '#models/errors.ts'
import type { FileMention } from '#models/file/file.ts'

/** A message on its way: typed here, not yet acknowledged. */
export interface OutboxEntry {
  /** A UUID; the room answers a retry under the same one with the message that already exists. */
  clientId: string
  userId: string
  roomId: string
  text: string
  /** The message that it answers. */
  replyTo?: string
  /** Uploaded before; absent where there are none. */
  files?: readonly FileMention[]
  /** When it was typed; ISO 8601. */
  at: string
  /** Ascending in the order of typing. */
  order: number
  /** Why the portal does not take it; absent while it is still to be sent. */
  refused?: ErrorCode
}
