import { mongo } from 'mongoose'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedMongoError } from './errors.ts'
import { REPLICA_SET } from './state.ts'

const PRIMARY_WITHIN_MS = 60_000
const NOT_YET_INITIALIZED = 94

interface Config {
  version: number
  members: { host: string }[]
}

/**
 * Whether the data already belongs to a replica set. Asked of the store itself, because a node that
 * is still reading its configuration answers like one that has none, and must not be initiated.
 */
const isInitiated = async (client: mongo.MongoClient) =>
  (await client.db('local').collection('system.replset').findOne()) !== null

/** Waits while the node looks for itself: up to 30 s when its old port is held by a mute stranger. */
async function loadedConfig(admin: mongo.Db): Promise<Config> {
  const deadline = Date.now() + PRIMARY_WITHIN_MS
  for (;;) {
    try {
      return (await admin.command({ replSetGetConfig: 1 })).config as Config
    } catch (error) {
      const loading = error instanceof mongo.MongoServerError && error.code === NOT_YET_INITIALIZED
      if (!loading || Date.now() > deadline) throw error
      await pause(25)
    }
  }
}

async function moveTo(host: string, admin: mongo.Db): Promise<void> {
  const config = await loadedConfig(admin)
  const [self] = config.members
  if (self?.host === host) return
  const moved = { ...config, version: config.version + 1, members: [{ ...self, host }] }
  await admin.command({ replSetReconfig: moved, force: true })
}

async function becomesPrimary(admin: mongo.Db): Promise<void> {
  const deadline = Date.now() + PRIMARY_WITHIN_MS
  while (Date.now() < deadline) {
    if ((await admin.command({ hello: 1 })).isWritablePrimary === true) return
    await pause(25)
  }
  throw new EmbeddedMongoError(
    'MONGO_START',
    'The embedded MongoDB runs but does not accept writes. Stop the portal, look at mongod.log in the data folder, and start again.',
  )
}

/**
 * Makes the mongod at `port` the primary of its own replica set of one, which transactions need.
 * The configuration is kept with the data and names the address it was made for, so on another
 * port the node would not find itself in it; only a forced reconfiguration moves it along.
 */
export async function ensurePrimary(port: number): Promise<void> {
  const host = `127.0.0.1:${port}`
  const client = await mongo.MongoClient.connect(`mongodb://${host}/`, { directConnection: true })
  try {
    const admin = client.db('admin')
    if (await isInitiated(client)) await moveTo(host, admin)
    else await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } })
    await becomesPrimary(admin)
  } finally {
    await client.close()
  }
}
