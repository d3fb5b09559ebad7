import { connectDatabase, createIndexes, disconnectDatabase } from '#models/database.server.ts'
import { searchDirectory } from '#models/organisation/directory.server.ts'
import { startEmbeddedMongo } from '#server/embedded-mongo/embedded-mongo.ts'
import type { Bench } from './bench.ts'
import { askedOfTheDirectory } from './directory/questions.ts'
import { fillDirectory } from './directory/fill.ts'
import { inTemporaryFolder } from './process/folder.ts'
import { atMost } from './report/checks.ts'
import { percentile } from './report/statistics.ts'
import { figure, table } from './report/table.ts'
import { randomness } from './randomness.ts'

const ORGANISATIONS = 50_000
const LIMIT_MS = 30

/** Searching, narrowing down, sorting and leafing through a directory of 50,000, as its loader does. */
export const benchDirectory: Bench = ({ short }) =>
  inTemporaryFolder(async (dataDir) => {
    const mongo = await startEmbeddedMongo({ dataDir })
    try {
      await connectDatabase(mongo.url)
      await createIndexes()
      await fillDirectory(ORGANISATIONS)
      const ready = await timed(() => searchDirectory({ page: 1, locale: 'en' }))
      const times = await ask(short ? 600 : 3_000)
      const rows = [...times].map(([what, of]) => [
        what,
        String(of.length),
        ...[50, 95, 100].map((share) => figure(percentile(of, share))),
      ])
      console.log(`${ORGANISATIONS} organisations, read into memory in ${figure(ready)} ms\n`)
      console.log(table(['milliseconds a search', 'searches', 'median', 'p95', 'longest'], rows))
      const all = [...times.values()].flat()
      const name = `directory of ${ORGANISATIONS}, p95 of ${all.length} searches`
      return [atMost(LIMIT_MS, { name, value: percentile(all, 95), unit: 'ms' })]
    } finally {
      await disconnectDatabase()
      await mongo.stop()
    }
  })

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** @returns milliseconds of each search, by what was asked */
async function ask(searches: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  const random = randomness(2_026)
  for (let asked = 0; asked < searches; asked += 1) {
    const { what, query } = askedOfTheDirectory(random)
    const time = await timed(() => searchDirectory(query))
    times.set(what, [...(times.get(what) ?? []), time])
  }
  return times
}
