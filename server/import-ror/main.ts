import path from 'node:path'
import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { DatabaseUnreachable, openDatabase } from '#server/database.ts'
import { EmbeddedMongoError } from '#server/embedded-mongo/errors.ts'
import { mongoUrlOfRunning } from '#server/embedded-mongo/state.ts'
import { env, SettingError } from '#server/env.ts'
import { onShutdown, shutDown } from '#server/shutdown.ts'
import { RefusedFile } from './fault.ts'
import { importRor } from './import-ror.ts'
import { progressTo, summaryLines } from './report.ts'

const USAGE = `npm run import:ror -- FILE

FILE is the .json file of ROR's published dump, in schema v2. Active organisations of the eleven cities are
added; those already there are updated, except where somebody has edited them by hand.
It may be repeated, also while the portal runs. Uses the database of MONGODB_URL or DATA_DIR.`

/** `MONGODB_URL`, or the embedded database: the running portal's, otherwise started for this. */
async function openDatabaseOfPortal(): Promise<void> {
  const settings = env()
  const running = settings.MONGODB_URL ? undefined : mongoUrlOfRunning(settings.DATA_DIR)
  if (!running) return openDatabase(settings, 'npm run import:ror')
  await connectDatabase(running)
  onShutdown(disconnectDatabase)
  await createIndexes()
}

async function main([file, ...rest]: string[]): Promise<number> {
  if (file === undefined || rest.length > 0 || file.startsWith('-')) {
    process.stderr.write(`${USAGE}\n`)
    return file === '--help' || file === '-h' ? 0 : 1
  }
  // npm runs scripts in the project's folder, but the file was named from where one stood.
  const named = path.resolve(process.env.INIT_CWD ?? '.', file)
  const summary = await importRor(named, {
    onProgress: progressTo(process.stderr),
    openDatabase: openDatabaseOfPortal,
  })
  process.stdout.write(`${summaryLines(summary).join('\n')}\n`)
  return 0
}

const EXPECTED = [RefusedFile, SettingError, DatabaseUnreachable, EmbeddedMongoError]

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!EXPECTED.some((kind) => error instanceof kind)) throw error
  process.stderr.write(`\n${(error as Error).message}\n`)
  if (error instanceof RefusedFile) process.stderr.write('Nothing was imported.\n')
  process.exitCode = 1
} finally {
  await shutDown()
}
