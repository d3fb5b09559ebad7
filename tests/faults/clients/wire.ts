import type { Socket as NetSocket } from 'node:net'
import { WebSocket } from 'ws'
import type { Connection, ConnectionStatus, Request } from '#app/rooms/connection/connection.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '#models/room/protocol.ts'
import { CONNECT, PONG, readFrame, request as requestFrame } from '#tests/bench/load/engine-io.ts'

const ANSWER_MS = 10_000
const FIRST_PAUSE_MS = 300
const LONGEST_PAUSE_MS = 3_000

type AnswerTo<Name extends Request> = Parameters<Parameters<ClientToServerEvents[Name]>[1]>[0]

export interface Wire extends Connection {
  /** The portal that it is connected to, or tries to be. */
  at: () => string
  /** The network is gone at once, for both ends. */
  cut: () => void
  /** The network is gone without a word: the portal still believes in the connection, nobody reads from it. */
  halfOpen: () => void
}

interface WireOptions {
  cookie: string
  /** Where to connect this time. */
  origin: () => string
  /** Everything that comes, events and answers, as it is on the wire. */
  overhear: (body: string) => void
}

/**
 * A browser's connection without a browser: Engine.IO on a plain WebSocket, coming back after every loss, to
 * whichever portal there is. What the pages' own code is given in place of Socket.IO's client.
 */
export function openWire({ cookie, origin, overhear }: WireOptions): Wire {
  const listeners = new Set<() => void>()
  const handlers = new Map<string, Set<(event: never) => void>>()
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: () => void }>()
  let status: ConnectionStatus = 'connecting'
  let socket: WebSocket | undefined
  let wanted = true
  let pause = FIRST_PAUSE_MS
  let lastId = 0
  let at = ''

  const become = (next: ConnectionStatus) => {
    if (status === next || status === 'signed-out') return
    status = next
    for (const listener of listeners) listener()
  }

  const lost = (which: WebSocket) => {
    if (socket !== which) return
    socket = undefined
    for (const { reject } of waiting.values()) reject()
    waiting.clear()
    become('offline')
    if (!wanted) return
    setTimeout(connect, pause * (0.5 + Math.random()))
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
  }

  const connect = () => {
    if (!wanted || socket) return
    at = origin()
    const url = `${at.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    const created = new WebSocket(url, { origin: at, headers: { cookie } })
    socket = created
    created.on('message', (data: Buffer) => {
      if (socket === created) read(data.toString('utf8'))
    })
    created.once('error', () => created.terminate())
    created.once('close', () => lost(created))
  }

  const read = (text: string) => {
    const frame = readFrame(text)
    if (frame.kind === 'open') socket?.send(CONNECT)
    else if (frame.kind === 'ping') socket?.send(PONG)
    else if (frame.kind === 'connected') {
      pause = FIRST_PAUSE_MS
      become('online')
    } else if (frame.kind === 'event') {
      overhear(frame.body)
      const [name, event] = JSON.parse(frame.body) as [string, never]
      for (const handler of handlers.get(name) ?? []) handler(event)
    } else if (frame.kind === 'answer') {
      overhear(frame.body)
      const [answer] = JSON.parse(frame.body) as [unknown]
      waiting.get(frame.id)?.resolve(answer)
      waiting.delete(frame.id)
    } else if (frame.kind === 'refused' || frame.kind === 'disconnected') socket?.terminate()
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    request<Name extends Request>(name: Name, payload: unknown) {
      if (!socket || status !== 'online') return Promise.reject(new Error('not connected'))
      lastId += 1
      const id = lastId
      socket.send(requestFrame(id, name, payload))
      return new Promise<AnswerTo<Name>>((resolve, reject) => {
        const failed = () => reject(new Error('no answer'))
        const timer = setTimeout(() => {
          waiting.delete(id)
          failed()
        }, ANSWER_MS)
        waiting.set(id, {
          resolve: (answer) => {
            clearTimeout(timer)
            resolve(answer as AnswerTo<Name>)
          },
          reject: () => {
            clearTimeout(timer)
            failed()
          },
        })
      })
    },
    on(name: keyof ServerToClientEvents, handler: (event: never) => void) {
      const set = handlers.get(name) ?? new Set()
      handlers.set(name, set.add(handler))
      return () => set.delete(handler)
    },
    open() {
      connect()
      return () => {
        wanted = false
        socket?.terminate()
      }
    },
    at: () => at,
    cut: () => socket?.terminate(),
    halfOpen() {
      const abandoned = socket as unknown as { _socket?: NetSocket } | undefined
      abandoned?._socket?.pause()
      if (socket) lost(socket)
    },
  }
}
