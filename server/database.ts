import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { numberOlderMessages } from '#models/message/number-older.server.ts'
import { acquireDataDir } from './embedded-mongo/data-dir.ts'
import { startEmbeddedMongo } from './embedded-mongo/embedded-mongo.ts'
import type { OnProgress } from './embedded-mongo/progress.ts'
import type { Env } from './env.ts'
import { logger } from './logger.ts'
import { onShutdown, shutDown } from './shutdown.ts'

/** The database cannot be reached; the boot stops and says so. */
export class DatabaseUnreachable extends Error {
  readonly code = 'DATABASE_UNREACHABLE'
}

/**
 * Connects to `MONGODB_URL`, or starts the embedded database, and makes sure of the indexes.
 * @param address where this portal will be found, for whoever starts a second one on the same folder
 */
export async function openDatabase(
  { MONGODB_URL, DATA_DIR }: Env,
  address: string,
  onProgress?: OnProgress,
): Promise<void> {
  const url = MONGODB_URL ?? (await startOwn(DATA_DIR, address, onProgress))
  try {
    await connectDatabase(url)
  } catch (cause) {
    // The URL may hold a password: only the host is named.
    throw new DatabaseUnreachable(`No MongoDB answers at ${hostOf(url)}.`, { cause })
  }
  onShutdown(disconnectDatabase)
  await numberOlderMessages()
  await createIndexes()
}

async function startOwn(dataDir: string, address: string, onProgress?: OnProgress) {
  const lock = acquireDataDir(dataDir, { address })
  onShutdown(() => lock.release())
  const mongo = await startEmbeddedMongo({
    dataDir,
    ...(onProgress ? { onProgress } : {}),
    onCrash(error) {
      logger.fatal({ err: error }, 'the embedded database ended by itself')
      void shutDown().finally(() => process.exit(1))
    },
  })
  onShutdown(() => mongo.stop())
  return mongo.url
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'MONGODB_URL'
}
