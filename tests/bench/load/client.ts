import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { CONNECT, PONG, readFrame, request } from './engine-io.ts'

/** What the servers speak: JSON on a bare WebSocket, or Socket.IO. */
export type Dialect = 'ws' | 'socket.io'

export interface Place {
  dialect: Dialect
  /** `http://127.0.0.1:PORT` */
  origin: string
  roomId: string
  /** `Cookie` header of whoever connects; empty where nobody asks. */
  cookie: string
}

export interface Events {
  /** Somebody's message, in the frame it came in. */
  delivered: (frame: string) => void
  /** @param refusal a code, or undefined where the message was taken */
  answered: (id: number, refusal?: string) => void
  closed: () => void
}

export interface Client {
  send: (id: number, text: string) => void
  close: () => void
}

/** @param read gets every frame; there before the connection is, since the first may come along with it */
async function open(
  url: string,
  { cookie, origin }: Place,
  read: (text: string, socket: WebSocket) => void,
  closed: () => void,
): Promise<WebSocket> {
  const headers = cookie ? { cookie } : {}
  const socket = new WebSocket(url, { perMessageDeflate: false, origin, headers })
  socket.on('message', (data: Buffer) => read(data.toString('utf8'), socket))
  socket.once('close', closed)
  // Before it is open this rejects below; afterwards closing follows, which is counted.
  socket.on('error', () => undefined)
  await once(socket, 'open')
  return socket
}

async function connectWs(place: Place, events: Events): Promise<Client> {
  const read = (text: string) => {
    if (text.startsWith('{"ok":')) events.answered(Number(text.slice(6, -1)))
    else events.delivered(text)
  }
  const url = `${place.origin.replace('http', 'ws')}/${place.roomId}`
  const socket = await open(url, place, read, events.closed)
  return {
    send: (id, text) => socket.send(JSON.stringify({ id, text })),
    close: () => socket.terminate(),
  }
}

const POSTED = '["message.posted"'
const TAKEN = '[{"ok":true'
const JOIN_ID = 0

/** Connects and joins the room; without a room it only connects. @throws when either is refused */
async function connectSocketIo(place: Place, events: Events): Promise<Client> {
  const { origin, roomId } = place
  let entered: (refusal?: string) => void = () => undefined
  const entrance = new Promise<string | undefined>((resolve) => (entered = resolve))
  const read = (text: string, socket: WebSocket) => {
    const frame = readFrame(text)
    if (frame.kind === 'event') {
      if (frame.body.startsWith(POSTED)) events.delivered(frame.body)
    } else if (frame.kind === 'answer') {
      const refusal = frame.body.startsWith(TAKEN) ? undefined : codeIn(frame.body)
      if (frame.id === JOIN_ID) entered(refusal)
      else events.answered(frame.id, refusal)
    } else if (frame.kind === 'ping') socket.send(PONG)
    else if (frame.kind === 'open') socket.send(CONNECT)
    else if (frame.kind === 'refused') entered(frame.reason)
    else if (frame.kind === 'connected') {
      if (roomId) socket.send(request(JOIN_ID, 'room:join', { roomId }))
      else entered()
    }
  }
  const closed = () => {
    entered('closed')
    events.closed()
  }
  const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const socket = await open(url, place, read, closed)
  const refusal = await entrance
  if (refusal !== undefined) throw new Error(`Not let into the room: ${refusal}`)
  return {
    send: (id, text) =>
      socket.send(request(id, 'message:send', { roomId, clientId: randomUUID(), text })),
    close: () => socket.terminate(),
  }
}

function codeIn(body: string): string {
  const [answer] = JSON.parse(body) as Array<{ error?: { code?: string } } | undefined>
  return answer?.error?.code ?? 'no code'
}

export function connect(place: Place, events: Events): Promise<Client> {
  return place.dialect === 'ws' ? connectWs(place, events) : connectSocketIo(place, events)
}
