import type { WireMessage } from '#models/message/message.ts'
import type { Answer, PresentMember, SocketErrorCode } from '#models/room/protocol.ts'
import { TYPING_MS, type WireRoom } from '#models/room/room.ts'
import {
  applyChange,
  applyOwn,
  catchUp,
  hasGap,
  openLog,
  prepend,
  type RoomLog,
} from '#app/rooms/log/room-log.ts'
import type { Connection, Request, RequestOf } from './connection.ts'

/** How long a missing message may still arrive by itself before it is asked for. */
const GAP_MS = 300
/** Reading along in a burst is told once in so long. */
const READ_MS = 500
/** Seconds before asking again where the portal does not say how many. */
const RETRY_AFTER = 3

export interface RoomSnapshot {
  room: WireRoom
  members: readonly PresentMember[]
  log: RoomLog
  /** Names by id of those who are writing now. */
  typing: ReadonlyMap<string, string>
  /** The room is no longer this person's. */
  gone: boolean
  /** A page of history is on its way. */
  loadingOlder: boolean
}

export interface RoomSession {
  /** The same object until something changes. */
  snapshot: () => RoomSnapshot
  subscribe: (listener: () => void) => () => void
  /** Joins, and joins again at every reconnection. @returns a function that leaves */
  start: () => () => void
  /** A message of one's own has been posted. */
  posted: (message: WireMessage) => void
  loadOlder: () => Promise<void>
  /** Everything up to this message has been seen. */
  read: (seq: number) => void
  type: () => void
  /** Changes a message. @returns why it was refused; null when it is done */
  change: <Name extends ChangeName>(
    name: Name,
    request: Omit<RequestOf<Name>, 'roomId'>,
  ) => Promise<SocketErrorCode | null>
}

type ChangeName = 'message:edit' | 'message:delete' | 'reaction:toggle' | 'message:pin'

export interface Opening {
  room: WireRoom
  members: readonly PresentMember[]
  messages: readonly WireMessage[]
  more: boolean
  last?: number
}

/** One open room: what the page brought, kept up to date from the portal's events and answers. */
export function openRoomSession(connection: Connection, opening: Opening): RoomSession {
  const roomId = opening.room.id
  const listeners = new Set<() => void>()
  const typingUntil = new Map<string, ReturnType<typeof setTimeout>>()
  let gapTimer: ReturnType<typeof setTimeout> | undefined
  let reading: ReturnType<typeof setTimeout> | undefined
  let joining = false
  /** Counts the starts: what an earlier one asked for is no longer wanted. */
  let run = 0
  let lastRead = 0
  let now: RoomSnapshot = {
    room: opening.room,
    members: opening.members,
    log: openLog(opening, opening.last),
    typing: new Map(),
    gone: false,
    loadingOlder: false,
  }

  const change = (next: Partial<RoomSnapshot>) => {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }

  /** Null when no answer came. */
  const ask = <Name extends Request>(name: Name, request: RequestOf<Name>) =>
    connection.request(name, request).catch(() => null)

  const setTyping = (userId: string, name: string | null) => {
    clearTimeout(typingUntil.get(userId))
    const typing = new Map(now.typing)
    if (name === null) typing.delete(userId)
    else {
      typing.set(userId, name)
      typingUntil.set(
        userId,
        setTimeout(() => setTyping(userId, null), TYPING_MS),
      )
    }
    if (name !== null || now.typing.has(userId)) change({ typing })
  }

  const arrived = (message: WireMessage, apply: typeof applyChange) => {
    change({ log: apply(now.log, message) })
    watchGap()
  }

  const spoken = (message: WireMessage, apply: typeof applyChange) => {
    arrived(message, apply)
    setTyping(message.author.id, null)
  }

  const watchGap = () => {
    if (!hasGap(now.log)) return
    gapTimer ??= setTimeout(() => {
      gapTimer = undefined
      if (hasGap(now.log)) void join()
    }, GAP_MS)
  }

  /** Asks for everything since the last change known, page by page. */
  const join = async () => {
    if (joining || now.gone) return
    const mine = run
    joining = true
    await catchUpWhile(() => mine === run)
    if (mine !== run) return
    joining = false
    watchGap()
  }

  const catchUpWhile = async (wanted: () => boolean) => {
    for (let more = true; more;) {
      const answer = await ask('room:join', { roomId, after: now.log.last })
      if (!wanted()) return
      if (answer?.ok) {
        const { room, members, messages, last } = answer
        change({ room, members, log: catchUp(now.log, messages, last) })
        more = answer.more
        continue
      }
      // Without a connection the next one joins again; without a session or the room nothing does.
      if (connection.status() !== 'online') return
      const { code, retryAfter } = answer?.error ?? { code: 'unavailable' as const }
      if (code !== 'rate-limited' && code !== 'unavailable') {
        return void (code !== 'unauthenticated' && change({ gone: true }))
      }
      await new Promise((resolve) => setTimeout(resolve, (retryAfter ?? RETRY_AFTER) * 1_000))
      if (!wanted()) return
    }
    if (lastRead > 0) report()
  }

  const report = () => {
    reading ??= setTimeout(() => {
      reading = undefined
      void ask('room:read', { roomId, seq: lastRead })
    }, READ_MS)
  }

  const here = (event: { roomId: string }) => event.roomId === roomId

  const listen = () => [
    connection.subscribe(() => {
      if (connection.status() === 'online') void join()
      else change({ members: now.members.map((member) => ({ ...member, online: false })) })
    }),
    connection.on(
      'message.posted',
      (event) => void (here(event) && spoken(event.message, applyChange)),
    ),
    connection.on(
      'message.changed',
      (event) => void (here(event) && arrived(event.message, applyChange)),
    ),
    connection.on('room.closed', (event) => {
      if (here(event)) change({ room: { ...now.room, state: 'archived' } })
    }),
    connection.on('room.revoked', (event) => void (here(event) && change({ gone: true }))),
    connection.on(
      'room.typing',
      (event) => void (here(event) && setTyping(event.userId, event.name)),
    ),
    connection.on('room.presence', (event) => {
      if (!here(event)) return
      const online = ({ id, online }: PresentMember) =>
        event.came.includes(id) || (online && !event.went.includes(id))
      change({ members: now.members.map((member) => ({ ...member, online: online(member) })) })
    }),
    connection.on('room.members', (event) => {
      if (!here(event)) return
      const replaced = new Set([...event.removed, ...event.added.map(({ id }) => id)])
      const stayed = now.members.filter(({ id }) => !replaced.has(id))
      change({ members: [...stayed, ...event.added] })
    }),
    connection.on('room.read', (event) => {
      if (!here(event)) return
      change({
        members: now.members.map((member) =>
          member.id === event.userId ? { ...member, lastRead: event.seq } : member,
        ),
      })
    }),
  ]

  return {
    snapshot: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      const stops = listen()
      if (connection.status() === 'online') void join()
      return () => {
        for (const stop of stops) stop()
        run += 1
        joining = false
        clearTimeout(gapTimer)
        gapTimer = undefined
        for (const timer of typingUntil.values()) clearTimeout(timer)
        void ask('room:leave', { roomId })
      }
    },
    posted: (message) => void (here(message) && spoken(message, applyOwn)),
    async loadOlder() {
      const { first } = now.log
      if (first === 0 || now.loadingOlder) return
      change({ loadingOlder: true })
      const answer = await ask('room:history', { roomId, before: first })
      change({
        loadingOlder: false,
        ...(answer?.ok ? { log: prepend(now.log, answer) } : {}),
      })
    },
    read(seq) {
      if (seq <= lastRead) return
      lastRead = seq
      report()
    },
    type: () => void ask('room:typing', { roomId }),
    async change(name, request) {
      const payload = { ...request, roomId } as RequestOf<typeof name>
      const answer: Answer<{ message: WireMessage }> | null = await ask(name, payload)
      if (!answer) return 'unavailable'
      if (!answer.ok) return answer.error.code
      arrived(answer.message, applyOwn)
      return null
    },
  }
}
