import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { findMongod } from './binary.ts'
import { EmbeddedMongoError, diskFull, storageError } from './errors.ts'
import { lostPort, whyItEnded } from './failure.ts'
import { letHousekeepingWait } from './housekeeping.ts'
import { launchMongod, listens, type Mongod } from './mongod.ts'
import { freePort } from './port.ts'
import { endProcess, isAlive, ownMark } from './process.ts'
import type { OnProgress } from './progress.ts'
import { ensurePrimary } from './replica-set.ts'
import { readState, urlAt, writeState } from './state.ts'

interface Options {
  dataDir: string
  onProgress?: OnProgress
  /** Path of a mongod to use instead of looking for one. */
  binary?: string
  /** Called when mongod ends although nobody stopped it. */
  onCrash?: (error: EmbeddedMongoError) => void
}

export interface EmbeddedMongo {
  /** For a driver; names the replica set and the database `wanlian`. */
  url: string
  /** Flushes and ends mongod; the data stays. May be called more than once. */
  stop: () => Promise<void>
}

/** An empty store takes 200 MB, most of it journal; without room for it mongod aborts while writing. */
const NEEDED_BYTES = 300_000_000
const ATTEMPTS = 5

async function prepareFolder(dbPath: string): Promise<void> {
  try {
    await mkdir(dbPath, { recursive: true })
    const { bavail, bsize } = await statfs(dbPath)
    if (bavail * bsize < NEEDED_BYTES) throw diskFull(dbPath)
  } catch (error) {
    throw storageError(error, dbPath)
  }
}

/** A mongod whose portal was killed still holds the data: end it in order, its data is whole. */
async function endOrphan(dataDir: string, onProgress: OnProgress): Promise<void> {
  const state = readState(dataDir)
  if (!state?.mongod || !isAlive(state.mongod)) return
  if (state.portal && isAlive(state.portal))
    throw new EmbeddedMongoError(
      'DATA_DIR_IN_USE',
      `The database in ${dataDir} is in use by process ${state.portal.pid}. Stop it first, or set DATA_DIR to another folder.`,
    )
  onProgress({ step: 'recover', message: 'Stopping the database of a portal that was killed' })
  await endProcess(state.mongod, 60_000)
}

interface Place {
  binary: string
  dbPath: string
  logFile: string
}

async function launch(dataDir: string, place: Place): Promise<{ mongod: Mongod; port: number }> {
  let end: Awaited<Mongod['ended']> = { code: null, signal: null }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(readState(dataDir)?.port)
    const mongod = launchMongod({ ...place, port })
    if (!mongod) break
    writeState(dataDir, { port, mongod: mongod.mark, portal: ownMark() })
    if (await listens(mongod, port)) return { mongod, port }
    await mongod.stop()
    end = await mongod.ended
    if (!lostPort(end)) break
  }
  throw whyItEnded(end, place)
}

/**
 * Runs MongoDB for this process on `<dataDir>/mongo`, as a replica set of one, on 127.0.0.1 and
 * the port of last time if it is free. Survives its own and the portal's sudden death.
 * @throws EmbeddedMongoError with a code for each known cause
 */
export async function startEmbeddedMongo(options: Options): Promise<EmbeddedMongo> {
  const { onProgress = () => undefined, onCrash } = options
  const dataDir = path.resolve(options.dataDir)
  const dbPath = path.join(dataDir, 'mongo')
  await prepareFolder(dbPath)
  await endOrphan(dataDir, onProgress)
  const binary = await findMongod(onProgress, options.binary)
  onProgress({ step: 'start', message: 'Starting MongoDB' })
  const place = { binary, dbPath, logFile: path.join(dataDir, 'mongod.log') }
  const { mongod, port } = await launch(dataDir, place)

  let wanted = false
  const stop = async () => {
    wanted = true
    await mongod.stop()
    writeState(dataDir, { port })
  }
  void mongod.ended.then((end) => {
    if (!wanted) onCrash?.(whyItEnded(end, place))
  })
  try {
    await ensurePrimary(port)
  } catch (error) {
    await stop()
    throw error
  }
  letHousekeepingWait(mongod.mark.pid)
  return { url: urlAt(port), stop }
}
