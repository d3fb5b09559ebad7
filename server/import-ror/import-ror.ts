import { z } from 'zod'
import {
  RorImport,
  type Imported,
  type RorOrganisation,
} from '#models/organisation/import.server.ts'
import { RefusedFile, type Position } from './fault.ts'
import { SKIPS, type Reading, type Skip } from './reading.ts'
import { readRecords } from './records.ts'
import { readReduced } from './reduced.ts'
import { readRorV2 } from './ror-v2.ts'

export interface ImportSummary extends Imported {
  skipped: Record<Skip, number>
}

export interface ImportProgress {
  /** The file is read twice: nothing is written before all of it was checked. */
  step: 'check' | 'import'
  /** Done of this step, 0 to 1. */
  share: number
  /** Records read in this step. */
  records: number
}

type OnProgress = (progress: ImportProgress) => void

const BATCH = 1_000

/**
 * Imports ROR's published dump (a JSON array in schema v2), or the reduced file of the demo content: the active
 * organisations of the eleven cities. The whole file is checked before anything is written, so a file with
 * a fault anywhere changes nothing.
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
  await check(file, onProgress)
  await openDatabase?.()
  const skipped = Object.fromEntries(SKIPS.map((skip) => [skip, 0])) as Record<Skip, number>
  const run = await RorImport.begin()
  try {
    // One portion is written while the next one is read.
    let writing: Promise<unknown> = Promise.resolve()
    for await (const batch of batches(file, skipped, onProgress)) {
      await writing
      writing = run.take(batch)
      // Should reading fail first, that is what is reported.
      writing.catch(() => undefined)
    }
    await writing
  } finally {
    run.finish()
  }
  return { ...run.done, skipped }
}

/** What is to be taken over, each ROR id once, in handy portions; counts the rest in `skipped`. */
async function* batches(
  file: string,
  skipped: Record<Skip, number>,
  onProgress: OnProgress,
): AsyncGenerator<RorOrganisation[]> {
  const seen = new Set<string>()
  let batch: RorOrganisation[] = []
  for await (const { readings, ...progress } of read(file)) {
    for (const reading of readings) {
      if ('skip' in reading) skipped[reading.skip] += 1
      else if (seen.has(reading.take.ror)) skipped.repeated += 1
      else {
        seen.add(reading.take.ror)
        batch.push(reading.take)
      }
    }
    if (batch.length >= BATCH) {
      yield batch
      batch = []
    }
    onProgress({ step: 'import', ...progress })
  }
  yield batch
}

async function check(file: string, onProgress: OnProgress): Promise<void> {
  let records = 0
  for await (const { readings, ...progress } of read(file)) {
    records += readings.length
    onProgress({ step: 'check', ...progress })
  }
  if (records === 0) throw new RefusedFile(`There is no record in ${file}`)
}

async function* read(file: string) {
  let records = 0
  for await (const batch of readRecords(file)) {
    const readings = batch.records.map(({ value, start }) => readRecord(value, start))
    records += readings.length
    yield { readings, records, share: batch.size === 0 ? 1 : batch.bytes / batch.size }
  }
}

function readRecord(value: unknown, start: Position): Reading {
  try {
    return isReduced(value) ? readReduced(value) : readRorV2(value)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new RefusedFile(whyNotRor(value, error), start)
  }
}

const isReduced = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ror' in value

function whyNotRor(value: unknown, { issues: [issue] }: z.ZodError): string {
  // Schema v1 had one name and a country, where v2 has names and locations.
  if (typeof value === 'object' && value !== null && 'country' in value && 'name' in value) {
    return 'This is a record of ROR’s schema v1; give the dump’s file for schema v2. It stands'
  }
  const path = issue?.path.join('.')
  return `This is no record of ROR’s schema v2 (${path ? `${path}: ` : ''}${issue?.message ?? ''})`
}
