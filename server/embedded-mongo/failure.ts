import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedMongoError, diskFull, notWritable } from './errors.ts'
import type { Mongod } from './mongod.ts'

const ADDRESS_IN_USE = 48

const tail = (logFile: string) => {
  try {
    return readFileSync(logFile, 'utf8').slice(-64_000)
  } catch {
    return ''
  }
}

/** Somebody took the port between our look and mongod's: try the next one. */
export const lostPort = (end: Awaited<Mongod['ended']>) => end.code === ADDRESS_IN_USE

/** Why mongod ended before it listened, from how it ended and what it wrote last. */
export function whyItEnded(
  end: Awaited<Mongod['ended']>,
  place: { binary: string; dbPath: string; logFile: string },
): EmbeddedMongoError {
  const log = tail(place.logFile)
  if (/No space left on device|Disk quota exceeded/.test(log)) return diskFull(place.dbPath)
  if (/Permission denied|Read-only file system/.test(log)) return notWritable(place.dbPath)
  const library = /(lib[\w.+-]+): cannot open shared object/.exec(log)?.[1]
  if (library)
    return new EmbeddedMongoError(
      'MONGO_LIBRARY',
      `MongoDB cannot run here because the system library ${library} is missing. Install it (on Debian and Ubuntu: apt-get install libcurl4 libssl3), or set MONGODB_URL to a MongoDB of your own (README, "A real MongoDB").`,
    )
  if (end.signal === 'SIGILL')
    return new EmbeddedMongoError(
      'MONGO_CPU',
      'MongoDB cannot run on this processor: since version 5 it needs the AVX instructions. Set MONGODB_URL to a MongoDB on another machine (README, "A real MongoDB").',
    )
  const lastWords = log.trim().split('\n').slice(-3).join('\n')
  return new EmbeddedMongoError(
    'MONGO_START',
    `The embedded MongoDB (${place.binary}) did not start on ${place.dbPath} (${end.signal ?? `exit code ${end.code ?? 'none'}`}). Its whole log is ${path.resolve(place.logFile)}; it ends with:\n${lastWords}`,
  )
}
