import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { startRedis, type TestRedis } from '#tests/support/redis.ts'
import { peopleRoom, type PeopledRoom } from './cast/people.ts'
import { preparePortal, type Portal } from './cast/portals.ts'
import { startReplicaSet, type ReplicaSet } from './cast/replica-set.ts'
import { Tab } from './clients/tab.ts'
import { Recorder } from './history/recorder.ts'

const ROOMS = 4
const MEMBERS = 7
/** So many of a room's members have it open in two tabs. */
const IN_TWO_TABS = 2

/** Everything that takes part. */
export interface Stage {
  database: ReplicaSet
  /** Null where there is no redis-server on this machine: then one portal serves alone. */
  redis: TestRedis | null
  portals: Portal[]
  rooms: PeopledRoom[]
  tabs: Tab[]
  recorder: Recorder
}

export interface Wishes {
  folder: string
  withRedis: boolean
  /** Decides which portal a client turns to. */
  random: () => number
  /** Takes what ends each part, however far the others come. */
  atEnd: (end: () => Promise<void>) => void
}

export async function setStage({ folder, withRedis, random, atEnd }: Wishes): Promise<Stage> {
  const redis = withRedis ? await startRedis() : null
  if (redis) atEnd(redis.end)
  const database = await startReplicaSet(folder, atEnd)
  const env = { MONGODB_URL: database.url, REDIS_URL: redis?.url ?? '' }
  const names = redis ? ['portal-1', 'portal-2'] : ['portal-1']
  const portals = await Promise.all(names.map((name) => preparePortal(folder, name, env)))
  for (const portal of portals) atEnd(portal.stop)
  await Promise.all(portals.map((portal) => portal.start()))
  await connectDatabase(database.url)
  atEnd(disconnectDatabase)
  await createIndexes()
  const rooms: PeopledRoom[] = []
  while (rooms.length < ROOMS) rooms.push(await peopleRoom(MEMBERS))
  const recorder = new Recorder()
  const origin = () => portals[Math.floor(random() * portals.length)]?.origin ?? ''
  const tabs = rooms.flatMap(({ roomId, lead, others }, room) =>
    [lead, ...others, ...others.slice(0, IN_TWO_TABS)].map(
      (member, at) => new Tab(`${room + 1}-${at + 1}`, member, roomId, { origin, recorder }),
    ),
  )
  return { database, redis, portals, rooms, tabs, recorder }
}
