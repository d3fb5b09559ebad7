import mongoose, { type ClientSession, type Model, type Schema } from 'mongoose'
import { releaseClosedSockets } from './closed-sockets.server.ts'

mongoose.set('strictQuery', 'throw')

/**
 * Registers a model once: in development modules are evaluated again on every change.
 */
export function defineModel<T>(name: string, schema: Schema<T>): Model<T> {
  return (mongoose.models[name] as Model<T> | undefined) ?? mongoose.model<T>(name, schema)
}

/**
 * Connects the process to its database. Writes are majority and journaled unless a verb says otherwise:
 * what was acknowledged must survive a change of primary.
 * @throws MongooseServerSelectionError when no primary answers within five seconds
 */
export async function connectDatabase(url: string): Promise<void> {
  if (mongoose.connection.readyState === mongoose.ConnectionStates.connected) return
  releaseClosedSockets()
  await mongoose.connect(url, {
    autoIndex: false,
    serverSelectionTimeoutMS: 5_000,
    maxPoolSize: 32,
    w: 'majority',
    journal: true,
  })
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect()
}

/** Creates the collections and indexes of every registered model; does nothing where they exist. */
export async function createIndexes(): Promise<void> {
  await Promise.all(
    Object.values(mongoose.models).map(async (model) => {
      await model.createCollection()
      await model.createIndexes()
    }),
  )
}

const PING_MS = 1_000

/** Whether the database answers; for `/readyz`. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await mongoose.connection.db?.command({ ping: 1 }, { signal: AbortSignal.timeout(PING_MS) })
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected
  } catch {
    return false
  }
}

/**
 * Runs a verb's writes as one. MongoDB may run `work` more than once on a transient conflict,
 * so it must only write through the session; emit events after it has returned.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  return mongoose.connection.transaction<T>(work)
}

const DUPLICATE_KEY = 11_000

/** Duplicate value in a unique index. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY
}

/** Of a bulk insert, not in order: everything that was not written was there already. */
export function wereThere(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoBulkWriteError &&
    error.result.getWriteConcernError() === undefined &&
    [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY)
  )
}
