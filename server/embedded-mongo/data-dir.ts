import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { EmbeddedMongoError, codeOf, storageError } from './errors.ts'
import { isAlive, ownMark } from './process.ts'

const Holder = z.object({ pid: z.number(), started: z.string(), address: z.string() })
type Holder = z.infer<typeof Holder>

export interface DataDirLock {
  release: () => void
}

const read = (file: string): Holder | undefined => {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Missing, or cut short by a crash while it was written: either way nobody holds the folder.
    return undefined
  }
}

/** Writes the whole file or, when another exists, nothing: a reader never sees half a lock. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Two that find the same dead lock both move it away; who moved a living one puts it back. */
function removeDead(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const holder = read(aside)
  if (holder && isAlive(holder)) create(file, holder)
  rmSync(aside, { force: true })
}

const inUse = (dataDir: string, holder: Holder) =>
  new EmbeddedMongoError(
    'DATA_DIR_IN_USE',
    `The data folder ${dataDir} is in use by the portal that runs at ${holder.address} (process ${holder.pid}). Use that one, stop it first, or set DATA_DIR to another folder.`,
  )

/**
 * Takes the data folder for this process, creating it if need be; one portal per folder.
 * `address` is where this portal will be found, told to whoever comes second.
 * The lock of a portal that was killed is taken over.
 * @throws EmbeddedMongoError DATA_DIR_IN_USE, EACCES or ENOSPC
 */
export function acquireDataDir(dataDir: string, { address }: { address: string }): DataDirLock {
  const folder = path.resolve(dataDir)
  const file = path.join(folder, 'portal.json')
  const own = { ...ownMark(), address }
  try {
    mkdirSync(folder, { recursive: true })
    while (!create(file, own)) {
      const holder = read(file)
      if (holder && isAlive(holder)) throw inUse(folder, holder)
      removeDead(file)
    }
  } catch (error) {
    throw storageError(error, folder)
  }
  return {
    release() {
      const holder = read(file)
      if (holder?.pid === own.pid && holder.started === own.started) rmSync(file, { force: true })
    },
  }
}
