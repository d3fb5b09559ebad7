import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { EmbeddedMongoError } from './errors.ts'
import type { OnProgress } from './progress.ts'

/** Whether this user may run it. */
export const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(): string | undefined {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod'
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isProgram)
}

/**
 * Path of a mongod program: `chosen` (or MONGOD_BINARY), one on the PATH, one downloaded before,
 * or one downloaded now.
 * @throws EmbeddedMongoError MONGO_NO_BINARY, MONGO_CHECKSUM, EACCES or ENOSPC
 */
export async function findMongod(onProgress: OnProgress, chosen?: string): Promise<string> {
  const wanted = chosen ?? process.env.MONGOD_BINARY
  if (wanted) {
    if (isProgram(wanted)) return path.resolve(wanted)
    throw new EmbeddedMongoError(
      'MONGO_NO_BINARY',
      `MONGOD_BINARY names ${wanted}, which is not a program this user may run. Correct the path, or unset MONGOD_BINARY to let the portal fetch MongoDB by itself.`,
    )
  }
  const installed = onPath()
  if (installed) return installed
  // Loaded only when needed: a start with an installed mongod does without the downloader.
  const { cachedMongod, downloadMongod } = await import('./download.ts')
  return (await cachedMongod()) ?? (await downloadMongod(onProgress))
}
