import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Actor } from '#models/actor.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { Answer, ClientToServerEvents, ServerToClientEvents } from '#models/room/protocol.ts'
import { lucia } from '#server/auth/lucia.ts'
import { openRealtime } from '#server/realtime/realtime.ts'
import { followOrganisations } from '#server/rooms/follow-organisations.ts'
import { shutDown } from '#server/shutdown.ts'

export type TestSocket = Socket<ServerToClientEvents, ClientToServerEvents>

const realtime = { address: '' }
export const address = () => realtime.address

/** Real sockets over HTTP on a free port, for all tests of a file. */
export function withRealtime(): void {
  const http = createServer()
  let unfollow: () => void
  beforeAll(async () => {
    unfollow = followOrganisations()
    openRealtime(http)
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    realtime.address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    unfollow()
    await shutDown()
    await new Promise((resolve) => {
      http.close(resolve)
      http.closeAllConnections()
    })
  })
}

/** A session of somebody's, as the browser would send it. */
export async function cookieOf({ id }: Pick<Actor, 'id'>): Promise<string> {
  const session = await lucia.createSession(id, {})
  return lucia.createSessionCookie(session.id).serialize().split(';')[0] ?? ''
}

export interface Handshake {
  /** Of one of several processes; else of this one. */
  at?: string
  cookie?: string
  origin?: string
  locale?: string
  transports?: Array<'websocket' | 'polling'>
}

/** Closed when the test is over. */
function socketWith({ at, cookie, origin, locale, transports }: Handshake): TestSocket {
  const socket: TestSocket = io(at ?? realtime.address, {
    forceNew: true,
    reconnection: false,
    autoConnect: false,
    transports: transports ?? ['websocket'],
    auth: locale ? { locale } : {},
    extraHeaders: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
  })
  onTestFinished(() => void socket.close())
  return socket
}

/** @throws what `connect_error` said */
export async function connect(handshake: Handshake): Promise<TestSocket> {
  const socket = socketWith(handshake)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
    socket.connect()
  })
  return socket
}

export async function connectAs(
  actor: Actor,
  handshake: Omit<Handshake, 'cookie'> = {},
): Promise<TestSocket> {
  return connect({ ...handshake, cookie: await cookieOf(actor) })
}

/** Asks whatever is wanted, also what the protocol does not know. */
export async function ask<Result extends object = object>(
  socket: TestSocket,
  name: string,
  ...payload: unknown[]
): Promise<Answer<Result>> {
  const patient = socket.timeout(10_000) as unknown as {
    emitWithAck: (name: string, ...payload: unknown[]) => Promise<Answer<Result>>
  }
  return patient.emitWithAck(name, ...payload)
}

/** The answer of a request that must succeed. */
export async function done<Result extends object = object>(
  socket: TestSocket,
  name: string,
  payload: unknown,
): Promise<Result> {
  const answer = await ask<Result>(socket, name, payload)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`)
  return answer
}

/** What a socket is told under a name, from now on. */
export function hears<Name extends keyof ServerToClientEvents>(
  socket: TestSocket,
  name: Name,
): Array<Parameters<ServerToClientEvents[Name]>[0]> {
  const heard: Array<Parameters<ServerToClientEvents[Name]>[0]> = []
  const listen = (event: Parameters<ServerToClientEvents[Name]>[0]) => void heard.push(event)
  socket.on(name, listen as never)
  return heard
}

export const send = (socket: TestSocket, roomId: string, text: string, clientId: string) =>
  ask<{ message: WireMessage }>(socket, 'message:send', { roomId, clientId, text })
