import { connect, type Socket } from 'node:net'
import { mongo } from 'mongoose'
import {
  encodeCommand,
  ReplyReader,
  serialized,
  type Reply,
  type Sequence,
} from './op-msg.server.ts'

interface Waiting {
  request: number
  resolve: (body: Reply['body']) => void
  reject: (reason: Error) => void
}

const OPENED_WITHIN_MS = 5_000

/** What the database shows of us in its log and in `currentOp`. */
const CLIENT = {
  driver: { name: 'wanlian-direct-line', version: '1' },
  os: { type: process.platform },
}
const HELLO = serialized({ hello: 1, client: CLIENT, $db: 'admin' })

/** One connection to the primary, past the driver; takes one command at a time. */
export class Line {
  readonly #socket: Socket
  readonly #replies = new ReplyReader()
  #waiting: Waiting | undefined
  #requests = 0
  #closed = false

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.setKeepAlive(true, 60_000)
    socket.on('data', (piece) => this.#read(piece))
    socket.on('error', (error) => this.#end(error))
    socket.on('close', () => this.#end(new Error('the line to the database was cut')))
  }

  /**
   * @param address `host:port`
   * @throws Error where nobody answers in time, or no primary does
   */
  static async open(address: string): Promise<Line> {
    const at = address.lastIndexOf(':')
    const host = address.slice(0, at).replace(/^\[|\]$/g, '')
    const line = new Line(connect({ host, port: Number(address.slice(at + 1)) }))
    const tooLate = () => line.close(new Error('the database did not answer on a line'))
    const timer = setTimeout(tooLate, OPENED_WITHIN_MS)
    try {
      const hello = await line.run(HELLO)
      if (hello['isWritablePrimary'] !== true) throw new Error(`${address} is not the primary`)
      return line
    } catch (error) {
      line.close(error as Error)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  get busy(): boolean {
    return this.#waiting !== undefined
  }

  get closed(): boolean {
    return this.#closed
  }

  /**
   * @param command made by `serialized`; names its database in `$db`
   * @throws MongoServerError when the database refuses it, Error when the line is cut: then nobody knows what
   *   it has done. The line is closed after either.
   */
  run(command: Uint8Array, sequence?: Sequence): Promise<Reply['body']> {
    return new Promise((resolve, reject) => {
      const request = ++this.#requests
      const message = encodeCommand(request, command, sequence)
      this.#waiting = { request, resolve, reject }
      this.#socket.write(message)
    })
  }

  close(reason: Error): void {
    this.#end(reason)
  }

  #read(piece: Buffer): void {
    try {
      for (const { to, body } of this.#replies.read(piece)) this.#answer(to, body)
    } catch (error) {
      this.#end(error as Error)
    }
  }

  #answer(to: number, body: Reply['body']): void {
    const waiting = this.#waiting
    if (waiting?.request !== to) throw new Error('the database answered what nobody had asked')
    if (body['ok'] !== 1) throw new mongo.MongoServerError(body)
    this.#waiting = undefined
    waiting.resolve(body)
  }

  #end(reason: Error): void {
    this.#closed = true
    this.#socket.destroy()
    this.#waiting?.reject(reason)
    this.#waiting = undefined
  }
}
