import type { ErrorCode } from '#models/errors.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { NewsAnnouncement } from '#models/news/news.ts'
import type { WireRoom, WireRoomMember } from './room.ts'

/** The refusals that a socket hears; `illegal-transition` and `conflict` reach it as `invalid`. */
export type SocketErrorCode = Exclude<ErrorCode, 'illegal-transition' | 'conflict'>

export interface SocketError {
  code: SocketErrorCode
  /** Seconds after which asking again makes sense. */
  retryAfter?: number
}

/** Every request is acknowledged with one of these; one without an acknowledgement is ignored. */
export type Answer<Result extends object = object> =
  ({ ok: true } & Result) | { ok: false; error: SocketError }

type Acknowledge<Result extends object = object> = (answer: Answer<Result>) => void

export interface JoinResult {
  room: WireRoom
  members: PresentMember[]
  /** The room's counter up to which this answer brings the reader: what to send as `after` next time. */
  last: number
  /**
   * Without `after` the newest ones, oldest first. With it everything that changed since, each message in
   * its present form, in the order of `changed`.
   */
  messages: WireMessage[]
  /** Without `after`: there are older ones. With it: there is more to catch up; ask again after `last`. */
  more: boolean
}

/** `online` means that the person has the room open, in one tab or several. */
export interface PresentMember extends WireRoomMember {
  online: boolean
}

export interface HistoryResult {
  /** Oldest first. */
  messages: WireMessage[]
  /** There are older ones. */
  more: boolean
}

interface SendRequest {
  roomId: string
  /** A UUID. A retry with the same one is answered with the message that already exists. */
  clientId: string
  /** May be empty where there are files. */
  text: string
  replyTo?: string
  /** Ids of what was uploaded for this room before, see `rooms/:id/uploads`. */
  files?: string[]
}

interface MessageRequest {
  roomId: string
  messageId: string
}

interface ReactionRequest extends MessageRequest {
  /** One emoji. */
  emoji: string
  /** How it is to be afterwards. With it asking again is safe; without it every request turns it over. */
  on?: boolean
}

/** Answers with the message as it then is. Asked for what is already so, it changes nothing. */
type ChangeRequest<Payload> = (
  request: Payload,
  acknowledge: Acknowledge<{ message: WireMessage }>,
) => void

/**
 * Requests. The socket is in the room's channel before `room:join` is answered, so an event may arrive
 * before the answer: put messages in their place by `id` and `changed`, whatever the order.
 */
export interface ClientToServerEvents {
  'room:join': (
    request: { roomId: string; after?: number },
    acknowledge: Acknowledge<JoinResult>,
  ) => void
  'room:leave': (request: { roomId: string }, acknowledge: Acknowledge) => void
  'room:history': (
    request: { roomId: string; before: number; limit?: number },
    acknowledge: Acknowledge<HistoryResult>,
  ) => void
  'message:send': (request: SendRequest, acknowledge: Acknowledge<{ message: WireMessage }>) => void
  'message:edit': ChangeRequest<MessageRequest & { text: string }>
  'message:delete': ChangeRequest<MessageRequest>
  'reaction:toggle': ChangeRequest<ReactionRequest>
  'message:pin': ChangeRequest<MessageRequest & { pinned: boolean }>
  'room:read': (request: { roomId: string; seq: number }, acknowledge: Acknowledge) => void
  'room:typing': (request: { roomId: string }, acknowledge: Acknowledge) => void
}

/** Events. Those of a room reach the sockets that have joined it, those of a person all of theirs. */
export interface ServerToClientEvents {
  /** Also to whoever wrote it. In the order of `seq`, which has no holes but for changes of older messages. */
  'message.posted': (event: { roomId: string; message: WireMessage }) => void
  /** Edited, deleted, reacted to or pinned; the whole message in its new form. In one order with the former. */
  'message.changed': (event: { roomId: string; message: WireMessage }) => void
  /** In large rooms only to the person's own sockets (see `READ_SHARED_UP_TO`). */
  'room.read': (event: { roomId: string; userId: string; seq: number }) => void
  /** Never to the person who types; holds for `TYPING_MS` or until their next message. */
  'room.typing': (event: { roomId: string; userId: string; name: string }) => void
  /** What changed since the last one, at most once a second; the state to start from is in `JoinResult`. */
  'room.presence': (event: { roomId: string; came: string[]; went: string[] }) => void
  /** Who is in the room from now on, and who is not any more. */
  'room.members': (event: { roomId: string; added: PresentMember[]; removed: string[] }) => void
  /** The room has been archived: it is only read from now on. */
  'room.closed': (event: { roomId: string }) => void
  /** To all of a person's sockets: the room is no longer theirs. The socket has left its channel. */
  'room.revoked': (event: { roomId: string }) => void
  /** To all of a person's sockets. Counted up to `UNREAD_CAP`. */
  'unread.changed': (event: { roomId: string; unread: number }) => void
  /** To all of a person's sockets: they were told something. Counted up to `UNREAD_NOTIFICATIONS_CAP`. */
  'notification.created': (event: { unread: number }) => void
  /** To all of a person's sockets: they have read of it, in this tab or elsewhere. */
  'notification.read': (event: { unread: number }) => void
  /** To everyone who is connected. */
  'news.published': (event: NewsAnnouncement) => void
  /** The session has ended; the connection is closed next. */
  'session.revoked': (event: Record<never, never>) => void
}
