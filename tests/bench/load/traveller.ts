import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Answer, JoinResult } from '#models/room/protocol.ts'
import type { Place } from './client.ts'
import { CONNECT, PONG, readFrame, request } from './engine-io.ts'

/** What the portal's own pages wait for an answer, and between two attempts to connect. */
const ANSWER_MS = 10_000
const RECONNECT_MS = 500

/** The portal has said no, and not "later". */
class Refused extends Error {}

/** Somebody in a room whose connection goes and who comes back with what they know, as the portal's pages do. */
export class Traveller {
  /** Numbers of the messages that have reached them since `forget`, in the order in which they came. */
  heard: number[] = []
  /** Requests and connections that were tried again. */
  retries = 0
  readonly #place: Place
  readonly #answers = new Map<number, (body: string) => void>()
  #socket: WebSocket | undefined
  #last: number | undefined
  #asked = 0

  constructor(place: Place) {
    this.#place = place
  }

  /** The room's counter up to which they know it. */
  get last(): number {
    return this.#last ?? 0
  }

  forget(): void {
    this.heard = []
    this.retries = 0
  }

  cut(): void {
    this.#socket?.terminate()
  }

  /** Connects and enters the room until they know all of it. @throws Refused, Error without an answer in time */
  async comeBack(until: number): Promise<void> {
    for (;;) {
      try {
        await this.#connect()
        return await this.#catchUp()
      } catch (error) {
        if (error instanceof Refused || performance.now() > until) throw error
        this.#socket?.terminate()
        this.retries += 1
        await sleep(RECONNECT_MS * (0.5 + Math.random()))
      }
    }
  }

  async write(clientId: string, text: string): Promise<void> {
    const { roomId } = this.#place
    await this.#ask('message:send', { roomId, clientId, text })
  }

  async #catchUp(): Promise<void> {
    const { roomId } = this.#place
    for (let more = true; more;) {
      const after = this.#last === undefined ? {} : { after: this.#last }
      const answer = await this.#ask<JoinResult>('room:join', { roomId, ...after })
      if (this.#last !== undefined) for (const { seq } of answer.messages) this.heard.push(seq)
      more = this.#last !== undefined && answer.more
      this.#last = answer.last
    }
  }

  async #connect(): Promise<void> {
    const { origin, cookie } = this.#place
    const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    const socket = new WebSocket(url, { perMessageDeflate: false, origin, headers: { cookie } })
    this.#socket = socket
    const entrance = new Promise<void>((resolve, reject) => {
      const read = (data: Buffer) => this.#read(data.toString('utf8'), socket, resolve, reject)
      socket.on('message', read)
      socket.once('close', () => reject(new Error('closed')))
    })
    // Where opening fails, nobody waits for it.
    entrance.catch(() => undefined)
    socket.on('error', () => undefined)
    await once(socket, 'open')
    await entrance
  }

  #read(text: string, socket: WebSocket, enter: () => void, refuse: (error: Error) => void): void {
    const frame = readFrame(text)
    if (frame.kind === 'open') socket.send(CONNECT)
    else if (frame.kind === 'ping') socket.send(PONG)
    else if (frame.kind === 'connected') enter()
    else if (frame.kind === 'refused') {
      const later = frame.reason.includes('retryAfter')
      refuse(later ? new Error(frame.reason) : new Refused(frame.reason))
    } else if (frame.kind === 'answer') this.#answers.get(frame.id)?.(frame.body)
    else if (frame.kind === 'event') this.#hear(frame.body)
  }

  #hear(body: string): void {
    if (!body.startsWith('["message.posted"')) return
    const [, event] = JSON.parse(body) as [string, { message: { seq: number } }]
    this.heard.push(event.message.seq)
  }

  /** Asks as long as it is told to ask later. */
  async #ask<Result extends object>(event: string, payload: object): Promise<Result> {
    for (;;) {
      const answer = await this.#askOnce<Result>(event, payload)
      if (answer.ok) return answer
      const { code, retryAfter } = answer.error
      if (retryAfter === undefined) throw new Refused(`${event}: ${code}`)
      this.retries += 1
      await sleep(retryAfter * 1_000)
    }
  }

  async #askOnce<Result extends object>(event: string, payload: object): Promise<Answer<Result>> {
    const id = this.#asked++
    const waiting = new AbortController()
    const body = await Promise.race([
      new Promise<string>((resolve) => {
        this.#answers.set(id, resolve)
        this.#socket?.send(request(id, event, payload))
      }),
      sleep(ANSWER_MS, undefined, { signal: waiting.signal }).then(() => {
        throw new Error(`${event}: no answer`)
      }),
    ]).finally(() => waiting.abort())
    this.#answers.delete(id)
    const [answer] = JSON.parse(body) as [Answer<Result>]
    return answer
  }
}
