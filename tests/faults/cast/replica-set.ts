import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mongo } from 'mongoose'
import { findMongod } from '#server/embedded-mongo/binary.ts'
import { launchMongod, listens, type Mongod } from '#server/embedded-mongo/mongod.ts'
import { freePort } from '#server/embedded-mongo/port.ts'
import { REPLICA_SET } from '#server/embedded-mongo/state.ts'

const NODES = 3
const PRIMARY_WITHIN_MS = 60_000
const STARTED_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 100

export interface ReplicaSet {
  url: string
  /** Index of the node that takes writes, once there is one. */
  primary: () => Promise<number>
  /** It is gone when this returns: until then it may still hear what another node tells it. */
  kill: (node: number) => Promise<void>
  /** Again on the data it was killed with. */
  start: (node: number) => Promise<void>
  stepDown: () => Promise<void>
}

/** Three nodes of the embedded MongoDB, which elect a primary quickly. */
export async function startReplicaSet(
  folder: string,
  atEnd: (end: () => Promise<void>) => void,
): Promise<ReplicaSet> {
  const binary = await findMongod(() => undefined)
  const ports: number[] = []
  while (ports.length < NODES) ports.push(await freePort())
  const running: Array<Mongod | undefined> = []
  atEnd(async () => {
    for (const mongod of running) await mongod?.stop()
  })

  const start = async (node: number) => {
    const dbPath = path.join(folder, `mongo-${node}`)
    mkdirSync(dbPath, { recursive: true })
    const port = ports[node] ?? 0
    const deadline = Date.now() + STARTED_WITHIN_MS
    while (Date.now() < deadline) {
      const mongod = launchMongod({ binary, dbPath, port, logFile: `${dbPath}.log` })
      running[node] = mongod
      if (mongod && (await listens(mongod, port))) return
      // While it was dead, somebody's connection may have taken its port for a moment.
      await mongod?.stop()
      await sleep(LOOK_EVERY_MS)
    }
    throw new Error(`Node ${node} did not start`)
  }
  const hosts = ports.map((port) => `127.0.0.1:${port}`)
  await Promise.all(ports.map((_, node) => start(node)))
  await initiate(hosts)
  const url = `mongodb://${hosts.join(',')}/wanlian?replicaSet=${REPLICA_SET}`
  const client = new mongo.MongoClient(url, { serverSelectionTimeoutMS: 2_000 })
  atEnd(() => client.close())
  const admin = client.db('admin')
  const primary = async () => {
    const deadline = Date.now() + PRIMARY_WITHIN_MS
    while (Date.now() < deadline) {
      const hello = await admin.command({ hello: 1 }).catch(() => ({ isWritablePrimary: false }))
      if (hello.isWritablePrimary) return hosts.indexOf(String((hello as { me?: string }).me))
      await sleep(LOOK_EVERY_MS)
    }
    throw new Error('The database has no primary')
  }
  await primary()
  return {
    url,
    primary,
    start,
    async kill(node) {
      const mongod = running[node]
      if (!mongod) return
      process.kill(mongod.mark.pid, 'SIGKILL')
      await mongod.ended
    },
    async stepDown() {
      const command = { replSetStepDown: 10, secondaryCatchUpPeriodSecs: 1, force: true }
      // It closes every connection, this one too.
      await admin.command(command).catch(() => undefined)
    },
  }
}

/** Times of a test: by default an election takes ten seconds. */
async function initiate(hosts: readonly string[]): Promise<void> {
  const client = await mongo.MongoClient.connect(`mongodb://${hosts[0]}/`, {
    directConnection: true,
  })
  const members = hosts.map((host, _id) => ({ _id, host }))
  const settings = { electionTimeoutMillis: 1_500, heartbeatIntervalMillis: 500 }
  await client
    .db('admin')
    .command({ replSetInitiate: { _id: REPLICA_SET, members, settings } })
    .finally(() => client.close())
}
