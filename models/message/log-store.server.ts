import mongoose, { mongo, type ClientSession, type Types } from 'mongoose'
import { freeLine } from './direct/lines.server.ts'
import { serialized } from './direct/op-msg.server.ts'
import type { Draft } from './log.server.ts'
import type { MessageRecord } from './record.server.ts'

const { MongoBulkWriteError } = mongo
const DUPLICATE = 11000

/** Never a message that a change of primary could take back: it has been or will be acknowledged. */
const DURABLE = { readConcern: { level: 'majority' } } as const

/** Past Mongoose: its buffering would hold a write back while the database is away, and its casting costs. */
function database(): mongo.Db {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected to the database')
  return db
}

const COLLECTION = 'messages'
const messages = () => database().collection<MessageRecord>(COLLECTION)

/**
 * What stands now, on the primary that a majority follows, and stays. A primary that has been left behind does not
 * answer: whoever counted on from a number that only it has would leave a hole where that is taken back.
 */
const SETTLED = { readConcern: { level: 'linearizable' }, maxTimeMS: 5_000 } as const

/**
 * The highest number in a room's log, 0 when it is empty. Costs what a write costs.
 * @throws where no majority confirms it in time
 */
export async function counterOf(room: Types.ObjectId): Promise<number> {
  const newest = await messages().findOne(
    { room },
    { ...SETTLED, sort: { changed: -1 }, projection: { changed: 1, _id: 0 } },
  )
  return newest?.changed ?? 0
}

/** A room's messages that were posted or changed from a number on. */
export async function messagesFrom(room: Types.ObjectId, number: number): Promise<MessageRecord[]> {
  return messages()
    .find({ room, changed: { $gte: number } }, DURABLE)
    .sort({ changed: 1 })
    .toArray()
}

/** Messages by id, each as a majority has it; one that does not exist is absent. */
export async function messagesById(
  ids: readonly Types.ObjectId[],
): Promise<Map<string, MessageRecord>> {
  const found = await messages()
    .find({ _id: { $in: [...ids] } }, DURABLE)
    .toArray()
  return new Map(found.map((record) => [record._id.toString(), record]))
}

/** Those drafts of a room whose message exists already. */
export async function earlierAttempts(
  room: Types.ObjectId,
  drafts: readonly Draft[],
): Promise<Map<Draft, MessageRecord>> {
  const author = { $in: drafts.map((draft) => draft.author) }
  const clientId = { $in: drafts.map((draft) => draft.clientId) }
  const found = await messages().find({ room, author, clientId }, DURABLE).toArray()
  const key = ({ author, clientId }: Pick<Draft, 'author' | 'clientId'>) =>
    `${author.toString()} ${clientId}`
  const byKey = new Map(found.map((record) => [key(record), record]))
  return new Map(
    drafts.flatMap((draft) => {
      const record = byKey.get(key(draft))
      return record ? [[draft, record] as const] : []
    }),
  )
}

/** Drafts that answer a message which is not in their room. One operation, and none where nobody replies. */
export async function misplacedReplies(drafts: readonly Draft[]): Promise<Draft[]> {
  const replies = drafts.filter(({ replyTo }) => replyTo)
  if (replies.length === 0) return []
  const ids = replies.flatMap(({ replyTo }) => replyTo ?? [])
  const found = await messages()
    .find({ _id: { $in: ids } }, { projection: { room: 1 } })
    .toArray()
  const roomOf = new Map(found.map(({ _id, room }) => [_id.toString(), room]))
  return replies.filter(({ room, replyTo }) => !roomOf.get(String(replyTo))?.equals(room))
}

export interface Written {
  /** So many from the beginning are in the log. */
  written: number
  /** What stopped the one after them, if something did: its number or its identity exists, or anything else. */
  stoppedBy: 'duplicate' | 'fault' | null
}

interface InsertAnswer {
  writeErrors?: Array<{ index: number; code: number }>
  writeConcernError?: mongo.WriteConcernErrorData
}

const INSERT = { insert: COLLECTION, ordered: true, writeConcern: { w: 'majority', j: true } }

/**
 * Inserts in order up to the first one that cannot be; majority and journal.
 *
 * As a command of its own: the driver's retries would cost the database a second document for each write, a
 * quarter of its time, and do what the log does anyway when an answer is lost. On a direct line where there is
 * one: of what a message costs at 200 a second, the driver's own work was the largest part.
 * @throws whatever leaves open what was written
 */
export async function insertInOrder(records: readonly MessageRecord[]): Promise<Written> {
  const answer = await answerTo(records)
  // Written, but not held by a majority, so that a new primary may not know of it.
  if (answer.writeConcernError) throw new mongo.MongoServerError(answer.writeConcernError)
  const [first] = answer.writeErrors ?? []
  if (!first) return { written: records.length, stoppedBy: null }
  return { written: first.index, stoppedBy: first.code === DUPLICATE ? 'duplicate' : 'fault' }
}

/** The command without its documents, by database: the same each time. */
const commands = new Map<string, Uint8Array>()

function commandIn(name: string): Uint8Array {
  const command = commands.get(name) ?? serialized({ ...INSERT, $db: name })
  commands.set(name, command)
  return command
}

function answerTo(documents: readonly MessageRecord[]): Promise<InsertAnswer> {
  const db = database()
  const line = freeLine()
  if (!line) return db.command({ ...INSERT, documents })
  return line.run(commandIn(db.databaseName), { name: 'documents', documents })
}

export interface Replacement {
  /** What is to be replaced: only if it is still in this very version. */
  before: Pick<MessageRecord, '_id' | 'changed'>
  after: MessageRecord
}

/**
 * Replaces in order up to the first one that cannot be, because its message is no longer as it was or its number
 * is taken. Both are met as duplicates: a replacement that finds no message in its version is tried as an
 * insertion (`upsert`), and the message's id is taken. So it stops there, as inserting does, and nothing behind
 * it takes a number.
 * @throws whatever leaves open what was written; in a transaction also a duplicate, and then nothing was
 */
export async function replaceInOrder(
  replacements: readonly Replacement[],
  session?: ClientSession,
): Promise<Written> {
  try {
    await messages().bulkWrite(
      replacements.map(({ before: { _id, changed }, after: replacement }) => ({
        replaceOne: { filter: { _id, changed }, replacement, upsert: true },
      })),
      { ordered: true, ...(session ? { session } : {}) },
    )
    return { written: replacements.length, stoppedBy: null }
  } catch (error) {
    if (session) throw error
    return stoppedBy(error)
  }
}

/** What an ordered write says of where it stopped. @throws the error, if it says nothing about that */
function stoppedBy(error: unknown): Written {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error
  const [first] = [error.writeErrors].flat()
  if (!first) throw error
  return { written: first.index, stoppedBy: first.code === DUPLICATE ? 'duplicate' : 'fault' }
}
