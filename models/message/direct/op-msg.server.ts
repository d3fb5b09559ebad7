import { mongo } from 'mongoose'

const { BSON } = mongo

/** Documents of a command that travel beside it; the command itself may hold 16 MiB, they may hold three times that. */
export interface Sequence {
  name: string
  documents: readonly object[]
}

const OP_MSG = 2013
/** Length, request, answered request and kind of message: four integers of 32 bits, little-endian. */
const HEADER = 16
const FLAGS = 4
const BODY = 0
const SEQUENCE = 1
/** Of BSON's types, the one that a server says `ok` in. */
const DOUBLE = 1

/** A command, ready to be sent any number of times. */
export const serialized = (command: object): Uint8Array => BSON.serialize(command)

/**
 * A command as MongoDB reads it: one OP_MSG without flags, of the wire protocol that every server since 3.6
 * speaks (github.com/mongodb/specifications, OP_MSG).
 * @param sequence its documents take the place of the command's field of that name
 */
export function encodeCommand(request: number, command: Uint8Array, sequence?: Sequence): Buffer {
  const parts: Uint8Array[] = [Buffer.alloc(HEADER + FLAGS + 1, BODY), command]
  if (sequence) {
    const documents = sequence.documents.map((document) => BSON.serialize(document))
    const name = Buffer.from(`${sequence.name}\0`)
    const size = Buffer.alloc(4)
    size.writeInt32LE(sizeOf([size, name, ...documents]))
    parts.push(Buffer.of(SEQUENCE), size, name, ...documents)
  }
  const message = Buffer.concat(parts)
  message.writeInt32LE(message.length, 0)
  message.writeInt32LE(request, 4)
  message.writeInt32LE(OP_MSG, 12)
  return message
}

const sizeOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0)

export interface Reply {
  /** The request that it answers. */
  to: number
  /** Only `ok` where a write went well. */
  body: Record<string, unknown>
}

/** Puts replies together again from what arrives, however it was cut. */
export class ReplyReader {
  #held: Buffer = Buffer.alloc(0)

  /** @returns the replies that are complete with this piece */
  read(piece: Buffer): Reply[] {
    const replies: Reply[] = []
    let rest = this.#held.length > 0 ? Buffer.concat([this.#held, piece]) : piece
    while (rest.length >= HEADER && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      replies.push(replyIn(rest.subarray(0, length)))
      rest = rest.subarray(length)
    }
    this.#held = rest
    return replies
  }
}

/** @throws Error for what is no OP_MSG with a body alone, which is all that a server answers to our commands */
function replyIn(message: Buffer): Reply {
  const first = HEADER + FLAGS
  if (message.readInt32LE(12) !== OP_MSG || message[first] !== BODY)
    throw new Error('the database answered in another protocol')
  return { to: message.readInt32LE(8), body: bodyIn(message.subarray(first + 1)) }
}

/** All that is said of a write that went well: how much and when. */
const ROUTINE = new Set(['n', 'ok', 'electionId', 'opTime', 'operationTime', '$clusterTime'])

/**
 * A document, of which only `ok` is read where there is nothing out of the ordinary in it: its times and signatures
 * are as dear to read as a message is to write.
 */
function bodyIn(document: Buffer): Record<string, unknown> {
  let ok: number | undefined
  for (const [type, nameAt, nameLength, at] of BSON.onDemand.parseToElements(document)) {
    const name = document.toString('latin1', nameAt, nameAt + nameLength)
    if (!ROUTINE.has(name)) return BSON.deserialize(document)
    if (name === 'ok' && type === DOUBLE) ok = document.readDoubleLE(at)
  }
  return ok === undefined ? BSON.deserialize(document) : { ok }
}
