import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { besideThePortal } from './command.ts'
import { isListening } from './port.ts'
import { endProcess, markOf, type ProcessMark } from './process.ts'
import { REPLICA_SET } from './state.ts'

interface Launch {
  binary: string
  dbPath: string
  logFile: string
  port: number
}

export interface Mongod {
  mark: ProcessMark
  /** Settles when the process has ended, wanted or not. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  stop: () => Promise<void>
}

const LISTEN_WITHIN_MS = 120_000
const STOP_WITHIN_MS = 60_000

/**
 * Percent of the cache. WiredTiger begins to write out what is new when it fills a twentieth of the cache (its
 * updates, half of that), and a busy portal has so much within two seconds: the end of every room in every index was
 * then written again and again, two thirds of the database's time. Checkpoints write it once, so they come often
 * enough that the cache does not fill up.
 */
const EVICTION = [
  ...['eviction_dirty_target=60', 'eviction_dirty_trigger=80'],
  ...['eviction_updates_target=50', 'eviction_updates_trigger=70'],
].join(',')
const CHECKPOINT_SECONDS = 15

const argumentsFor = ({ dbPath, port }: Launch) => [
  ...['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1'],
  // A socket file in /tmp left behind by another user would stop the start.
  ...['--nounixsocket', '--quiet', '--replSet', REPLICA_SET, '--oplogSize', '256'],
  ...['--storageEngine', 'wiredTiger', '--wiredTigerCacheSizeGB', '0.5'],
  ...['--wiredTigerEngineConfigString', EVICTION, '--syncdelay', String(CHECKPOINT_SECONDS)],
  // Nobody asks how things were five minutes ago.
  ...['--setParameter', 'minSnapshotHistoryWindowInSeconds=0'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  // There is no other node that could take over, so there is nothing to wait for when stopping.
  ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
]

const endOf = (child: ChildProcess): Mongod['ended'] =>
  new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })

/**
 * Starts mongod, which the portal stops last. It logs to a file: its output must outlive the portal, and never be
 * parsed, since it repeats what users wrote.
 */
export function launchMongod(launch: Launch): Mongod | undefined {
  const log = openSync(launch.logFile, 'w')
  const { program, args, detached } = besideThePortal(launch.binary, argumentsFor(launch))
  const child = spawn(program, args, { detached, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = endOf(child)
  const mark = child.pid === undefined ? undefined : markOf(child.pid)
  if (!mark) return undefined

  const stopWithUs = () => child.kill('SIGTERM')
  process.once('exit', stopWithUs)
  void ended.then(() => process.off('exit', stopWithUs))
  const stop = async () => {
    await endProcess(mark, STOP_WITHIN_MS)
    await ended
  }
  return { mark, ended, stop }
}

/** True once it listens; false when it ended instead. After a crash it replays its journal first. */
export async function listens(mongod: Mongod, port: number): Promise<boolean> {
  let over = false
  void mongod.ended.then(() => (over = true))
  const deadline = Date.now() + LISTEN_WITHIN_MS
  while (!over && Date.now() < deadline) {
    if (await isListening(port)) return !over
    await pause(25)
  }
  return false
}
