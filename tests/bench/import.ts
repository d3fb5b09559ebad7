import path from 'node:path'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import type { Bench } from './bench.ts'
import { writeDump } from './import/dump.ts'
import { startScript, stop, told } from './process/child.ts'
import { inTemporaryFolder } from './process/folder.ts'
import { atMost } from './report/checks.ts'
import { median } from './report/statistics.ts'
import { figure, table } from './report/table.ts'

const RECORDS = 36_000
const LIMIT_S = 10
const LIMIT_MB = 400
const IMPORT_WITHIN_MS = 120_000

/** What the importing process says of itself when it is done. */
export interface Imported {
  seconds: number
  megabytes: number
  summary: string
}

/** Importing a file of ROR's size for the area, all of it new, and then once more, all of it known. */
export const benchImport: Bench = ({ short }) =>
  inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'ror.json')
    const size = await writeDump(file, RECORDS)
    const rounds: Array<[Imported, Imported]> = []
    for (let round = 0; round < (short ? 1 : 5); round += 1) {
      rounds.push(await importTwice(path.join(folder, `round-${round}`), file))
    }
    console.log(
      `${RECORDS} records in schema v2, all of the eleven cities, ${figure(size / 1e6)} MB\n`,
    )
    const rows = rounds.flatMap(([first, again]) => [row('first', first), row('again', again)])
    console.log(table(['import', 'seconds', 'memory, MB', ''], rows))
    const seconds = median(rounds.map(([first]) => first.seconds))
    const megabytes = Math.max(...rounds.flat().map((imported) => imported.megabytes))
    const name = `import of ${RECORDS} records`
    return [
      atMost(LIMIT_S, { name, value: seconds, unit: 's' }),
      atMost(LIMIT_MB, { name: `${name}, memory at most`, value: megabytes, unit: 'MB' }),
    ]
  })

const row = (what: string, { seconds, megabytes, summary }: Imported) => [
  what,
  figure(seconds),
  figure(megabytes),
  summary,
]

async function importTwice(dataDir: string, file: string): Promise<[Imported, Imported]> {
  const mongo = await startEmbeddedMongo({ dataDir })
  try {
    const log = path.join(dataDir, 'import.log')
    return [await importOnce(mongo.url, file, log), await importOnce(mongo.url, file, log)]
  } finally {
    await mongo.stop()
  }
}

async function importOnce(url: string, file: string, log: string): Promise<Imported> {
  const script = path.join(import.meta.dirname, 'import', 'importer.ts')
  const child = startScript(script, [url, file], { log })
  try {
    return await told<Imported>(child, IMPORT_WITHIN_MS)
  } finally {
    await stop(child)
  }
}
