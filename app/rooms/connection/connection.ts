import type { Socket } from 'socket.io-client'
import type { Locale } from '#models/text/locale.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '#models/room/protocol.ts'

/** `signed-out`: the session is over, and no reconnecting brings it back. */
export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'signed-out'

type Requests = ClientToServerEvents
export type Request = keyof Requests
export type RequestOf<Name extends Request> = Parameters<Requests[Name]>[0]
type AnswerTo<Name extends Request> = Parameters<Parameters<Requests[Name]>[1]>[0]

type Events = ServerToClientEvents
type Event = keyof Events
type EventOf<Name extends Event> = Parameters<Events[Name]>[0]
type Handler<Name extends Event> = (event: EventOf<Name>) => void

export interface Connection {
  status: () => ConnectionStatus
  subscribe: (listener: () => void) => () => void
  /** Rejects when no answer came, because the connection is down or went down meanwhile. */
  request: <Name extends Request>(name: Name, request: RequestOf<Name>) => Promise<AnswerTo<Name>>
  /** @returns a function that stops listening */
  on: <Name extends Event>(name: Name, handler: Handler<Name>) => () => void
  /** @returns a function that closes it */
  open: () => () => void
}

const ANSWER_MS = 10_000
/** Socket.IO does not come back by itself when it was the server that closed or refused. */
const RETURN_MS = 2_000

const OPTIONS = {
  autoConnect: false,
  transports: ['websocket', 'polling'],
  tryAllTransports: true,
  reconnectionDelay: 500,
  reconnectionDelayMax: 8_000,
  randomizationFactor: 0.5,
}

/** The one connection of a tab. Its library is fetched when it is opened: no other page needs it. */
export function createConnection(locale: Locale): Connection {
  const listeners = new Set<() => void>()
  const handlers = new Map<string, Set<(event: never) => void>>()
  let status: ConnectionStatus = 'connecting'
  let creating: Promise<Socket> | undefined
  let socket: Socket | undefined
  let wanted = false

  const become = (next: ConnectionStatus) => {
    if (status === next || status === 'signed-out') return
    status = next
    for (const listener of listeners) listener()
  }

  const connect = () => {
    creating ??= create()
    creating.then(
      (created) => {
        socket = created
        if (wanted && navigator.onLine && status !== 'signed-out') created.connect()
      },
      () => {
        creating = undefined
        become('offline')
        comeBack()
      },
    )
  }

  const comeBack = () => setTimeout(() => wanted && connect(), RETURN_MS * (0.5 + Math.random()))

  const create = async () => {
    const { io } = await import('socket.io-client')
    const created = io({ ...OPTIONS, auth: { locale } })
    created.on('connect', () => become('online'))
    created.on('session.revoked', () => become('signed-out'))
    created.on('disconnect', (reason) => {
      become('offline')
      if (reason === 'io server disconnect') comeBack()
    })
    created.on('connect_error', (error) => {
      become(error.message === 'unauthenticated' ? 'signed-out' : 'offline')
      if (!created.active) comeBack()
    })
    created.onAny((name: string, event: unknown) => {
      for (const handler of handlers.get(name) ?? []) handler(event as never)
    })
    return created
  }

  /** Without a network there is nothing to try; when it is back, at once and not after a waiting time. */
  const networkLost = () => {
    socket?.disconnect()
    become('offline')
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async request(name, request) {
      if (!socket?.connected) throw new Error('not connected')
      const answer: unknown = await socket.timeout(ANSWER_MS).emitWithAck(name, request)
      return answer as AnswerTo<typeof name>
    },
    on(name, handler) {
      const set = handlers.get(name) ?? new Set()
      handlers.set(name, set.add(handler))
      return () => set.delete(handler)
    },
    open() {
      wanted = true
      window.addEventListener('online', connect)
      window.addEventListener('offline', networkLost)
      if (navigator.onLine) connect()
      else become('offline')
      return () => {
        wanted = false
        window.removeEventListener('online', connect)
        window.removeEventListener('offline', networkLost)
        socket?.disconnect()
      }
    },
  }
}
