import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readState, mongoUrlOfRunning } from '#server/embedded-mongo/state.ts'
import type { Task } from '#tests/bench/load/chat.ts'
import type { Dialect, Place } from '#tests/bench/load/client.ts'
import type { StormTask } from '#tests/bench/load/storm.ts'
import { startScript, stop, told } from '#tests/bench/process/child.ts'
import { moveTo, type Cores } from '#tests/bench/process/cores.ts'
import { startPortal } from '#tests/bench/servers/portal.ts'
import { layoutKey, type Layout } from './scenarios.ts'
import { seed } from './seed.ts'

/** One of the three servers, with the process that loads it. */
export interface Contestant {
  name: 'ws' | 'Socket.IO' | 'portal'
  pid: number
  /** Of the portal's mongod. */
  databasePid?: number
  /** Everyone's place in the rooms of a layout; by room, then by member. */
  rooms: (layout: Layout) => Place[][]
  /** Has the load process do something. @throws when it cannot, or takes longer than five minutes */
  ask: <Result>(task: Task | StormTask) => Promise<Result>
  stop: () => Promise<void>
}

export interface Setting {
  folder: string
  cores: Cores | undefined
  /** The program that loads it, among those of `load/`. */
  load?: 'chat.ts' | 'storm.ts'
}

const TASK_WITHIN_MS = 300_000
/** It keeps every time it takes, and V8 copies what is kept: little at a time, or its own pauses look like the server's. */
const LOAD_FLAGS = ['--max-semi-space-size=4']
const BENCH = path.resolve(import.meta.dirname, '..')

interface Reply {
  result?: unknown
  error?: string
}

async function startLoad({ folder, cores, load = 'chat.ts' }: Setting) {
  const child = startScript(path.join(BENCH, 'load', load), [], {
    core: cores?.load,
    log: path.join(folder, 'load.log'),
    flags: LOAD_FLAGS,
  })
  const reply = async () => {
    const { result, error } = await told<Reply>(child, TASK_WITHIN_MS)
    if (error !== undefined) throw new Error(error)
    return result
  }
  await reply()
  const ask = async <Result>(task: Task | StormTask) => {
    const answer = reply()
    child.send(task)
    return (await answer) as Result
  }
  return { child, ask }
}

const roomsOf =
  (origin: string, dialect: Dialect) =>
  ({ members, rooms }: Layout): Place[][] =>
    Array.from({ length: rooms }, (_, room) =>
      Array.from({ length: members }, () => ({
        ...{ dialect, origin, cookie: '' },
        roomId: `room-${members}-${room}`,
      })),
    )

async function bare(
  name: 'ws' | 'Socket.IO',
  script: string,
  dialect: Dialect,
  setting: Setting,
): Promise<Contestant> {
  const log = path.join(setting.folder, 'bare.log')
  const server: ChildProcess = startScript(path.join(BENCH, script), [], {
    core: setting.cores?.server,
    log,
  })
  const { port } = await told<AddressInfo>(server, TASK_WITHIN_MS)
  const load = await startLoad(setting)
  return {
    name,
    pid: server.pid ?? 0,
    rooms: roomsOf(`http://127.0.0.1:${port}`, dialect),
    ask: load.ask,
    stop: async () => void (await Promise.all([stop(load.child), stop(server)])),
  }
}

export const startWs = (setting: Setting) => bare('ws', 'servers/ws-broadcast.ts', 'ws', setting)

export const startSocketIo = (setting: Setting) =>
  bare('Socket.IO', 'servers/socket-io-broadcast.ts', 'socket.io', setting)

/** The portal as it is delivered, on its embedded database, with people and rooms in it. */
export async function startOurs(setting: Setting, layouts: readonly Layout[]): Promise<Contestant> {
  const { cores } = setting
  const dataDir = path.join(setting.folder, 'data')
  const portal = await startPortal({ dataDir, core: cores?.server })
  try {
    const databasePid = readState(dataDir)?.mongod?.pid
    const url = mongoUrlOfRunning(dataDir)
    if (!url || databasePid === undefined) throw new Error('The portal has no database')
    if (cores) moveTo(cores.database, databasePid)
    const seeded = await seed(url, layouts)
    const load = await startLoad(setting)
    const { origin, pid } = portal
    return {
      ...{ name: 'portal', pid, databasePid, ask: load.ask },
      rooms: (layout) =>
        (seeded.get(layoutKey(layout)) ?? []).map(({ roomId, cookies }) =>
          cookies.map((cookie) => ({ dialect: 'socket.io', origin, roomId, cookie })),
        ),
      stop: async () => void (await Promise.all([stop(load.child), portal.stop()])),
    }
  } catch (error) {
    await portal.stop()
    throw error
  }
}
