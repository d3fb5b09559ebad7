import type { WireMessage } from '#models/message/message.ts'

/** Times are milliseconds of one clock, that of the process which plays all clients. */
export interface History {
  /** Every message when it was first handed to the portal. */
  sent: Sent[]
  /** Every time that the portal said it was posted. */
  acknowledged: Acknowledged[]
  /** Every change of a message that was asked for, with its answer where one came. */
  changes: Change[]
  /** Whatever reached a client: as an event, in an answer, in a page of history. */
  received: Received[]
  /** Once the portal, or the database, had confirmed it. */
  removed: Array<{ roomId: string; userId: string; at: number }>
  /** What the database holds in the end, in no particular order. */
  log: Logged[]
  /** What each client that is still in a room shows in the end, and what a fresh one is shown. */
  states: ClientState[]
  /** Clients of removed people that were not told to go. */
  notToldToGo: Array<{ roomId: string; userId: string }>
  /** Messages that neither were acknowledged nor refused in the end, and where they were held up. */
  unanswered: Array<Pick<Sent, 'clientId'> & { because: string }>
}

export interface Sent {
  roomId: string
  userId: string
  clientId: string
  text: string
  at: number
}

export interface Acknowledged {
  clientId: string
  id: string
  seq: number
  at: number
}

/** What somebody wanted a message to become. */
export type Wish = { edit: string } | { emoji: string; on: boolean }

export interface Change {
  roomId: string
  userId: string
  messageId: string
  wish: Wish
  /** When it was asked for. */
  at: number
  /** The message's number when the portal said that it was so; null without an answer. */
  changed: number | null
  /** The portal said no, and changed nothing. */
  refused: boolean
}

export interface Received {
  userId: string
  roomId: string
  clientId: string
  id: string
  changed: number
  at: number
}

export interface Logged {
  id: string
  roomId: string
  userId: string
  clientId: string
  text: string
  seq: number
  /** Every number that it has taken, its `seq` first. */
  numbers: readonly number[]
  /** Who is under which emoji. */
  reactions: ReadonlyArray<{ emoji: string; users: readonly string[] }>
}

export interface ClientState {
  client: string
  roomId: string
  shown: readonly WireMessage[]
  fresh: readonly WireMessage[]
}

export const emptyHistory = (): History => ({
  sent: [],
  acknowledged: [],
  changes: [],
  received: [],
  removed: [],
  log: [],
  states: [],
  notToldToGo: [],
  unanswered: [],
})
