/**
 * The part of Engine.IO 4 and Socket.IO 5 that the load speaks, on a plain WebSocket, so that no client
 * library's own cost stands between the servers and the clock.
 * Sources: Socket.IO's "Engine.IO protocol" and "Socket.IO protocol" documents.
 */
export type Frame =
  | { kind: 'open' }
  | { kind: 'ping' }
  | { kind: 'connected' }
  | { kind: 'refused'; reason: string }
  /** `body` is JSON that is not read yet: `["message.posted",{…}]`. */
  | { kind: 'event'; body: string }
  /** `body` is JSON that is not read yet: `[{"ok":true,…}]`. */
  | { kind: 'answer'; id: number; body: string }
  | { kind: 'disconnected' }
  | { kind: 'other' }

export const PONG = '3'
export const CONNECT = '40'

/** A request that wants an answer under `id`. */
export function request(id: number, event: string, payload: unknown): string {
  return `42${id}${JSON.stringify([event, payload])}`
}

/** Reads one text frame. */
export function readFrame(text: string): Frame {
  switch (text[0]) {
    case '0':
      return { kind: 'open' }
    case '1':
      return { kind: 'disconnected' }
    case '2':
      return { kind: 'ping' }
    case '4':
      return readPacket(text)
    default:
      return { kind: 'other' }
  }
}

function readPacket(text: string): Frame {
  switch (text[1]) {
    case '0':
      return { kind: 'connected' }
    case '1':
      return { kind: 'disconnected' }
    case '2':
      return { kind: 'event', body: text.slice(text.indexOf('[')) }
    case '3': {
      const start = text.indexOf('[')
      return { kind: 'answer', id: Number(text.slice(2, start)), body: text.slice(start) }
    }
    case '4':
      return { kind: 'refused', reason: text.slice(2) }
    default:
      return { kind: 'other' }
  }
}
