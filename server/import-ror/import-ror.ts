import {
  RorImport,
  type Imported,
  type RorOrganisation,
} from '#models/organisation/import.server.ts'
import { RefusedFile } from './fault.ts'
import { readRecord } from './reading.ts'
import { readRecords } from './records.ts'
import { SKIPS, type Skip } from './skips.ts'

export interface ImportSummary extends Imported {
  skipped: Record<Skip, number>
}

export interface ImportProgress {
  step: 'read' | 'write'
  /** Of this step, 0 to 1. */
  share: number
  /** Records read, or organisations written. */
  count: number
}

type OnProgress = (progress: ImportProgress) => void

const BATCH = 500

/**
 * Imports ROR's published dump (a JSON array in schema v2), or the reduced file of the demo content: the active
 * organisations of the eleven cities. The whole file is read before anything is written, so a file with a fault
 * anywhere changes nothing; only what is taken over is kept of it meanwhile, about a kilobyte for each.
 * @param openDatabase called once the file is known to be sound, where the database is not open yet
 * @throws RefusedFile with the position of the fault
 */
export async function importRor(
  file: string,
  {
    onProgress = () => undefined,
    openDatabase,
  }: { onProgress?: OnProgress; openDatabase?: () => Promise<void> } = {},
): Promise<ImportSummary> {
  const { batches, skipped } = await read(file, onProgress)
  await openDatabase?.()
  return { ...(await write(batches, onProgress)), skipped }
}

async function read(file: string, onProgress: OnProgress) {
  const batches: RorOrganisation[][] = []
  const seen = new Set<string>()
  const skipped = Object.fromEntries(SKIPS.map((skip) => [skip, 0])) as Record<Skip, number>
  let count = 0
  for await (const { records, share } of readRecords(file, readRecord)) {
    for (const reading of records) {
      if ('skip' in reading) skipped[reading.skip] += 1
      else if (seen.has(reading.take.ror)) skipped.repeated += 1
      else {
        if (seen.size % BATCH === 0) batches.push([])
        seen.add(reading.take.ror)
        batches.at(-1)?.push(reading.take)
      }
    }
    count += records.length
    onProgress({ step: 'read', share, count })
  }
  if (count === 0) throw new RefusedFile(`There is no record in ${file}`)
  return { batches, skipped }
}

/** Lets go of each batch once it is written. */
async function write(batches: RorOrganisation[][], onProgress: OnProgress): Promise<Imported> {
  const run = await RorImport.begin()
  const all = batches.length
  let count = 0
  try {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      await run.take(batch)
      count += batch.length
      onProgress({ step: 'write', share: 1 - batches.length / all, count })
    }
  } finally {
    run.finish()
  }
  return run.done
}
