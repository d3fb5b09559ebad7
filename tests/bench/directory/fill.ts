import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { RorImport, type RorOrganisation } from '#models/organisation/import.server.ts'
import { CITIES, CLUSTERS, ORGANISATION_KINDS } from '#models/organisation/organisation.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { detectScript } from '#models/text/script.server.ts'
import { randomness } from '#tests/bench/randomness.ts'
import { permutedName, realOrganisations } from '#tests/bench/synthetic-organisations.ts'

const BATCH = 2_000

/** A directory of so many organisations with permuted real names; a third verified, most with clusters. */
export async function fillDirectory(organisations: number): Promise<void> {
  const random = randomness(7)
  const run = await RorImport.begin()
  for (let done = 0; done < organisations; done += BATCH) {
    const count = Math.min(BATCH, organisations - done)
    await run.take(Array.from({ length: count }, (_, at) => synthetic(done + at, random)))
  }
  await describe(random)
  run.finish()
}

const real = realOrganisations()
const chinese = real.flatMap(({ names }) => names.zh ?? [])
const english = real.flatMap(({ names }) => names.en ?? [])

const one = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value

const some = <Value>(values: readonly Value[], most: number, random: () => number): Value[] => [
  ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(values, random))),
]

function synthetic(number: number, random: () => number): RorOrganisation {
  const zh = permutedName(chinese, '', random)
  const script = detectScript(zh) === 'hant' ? 'zh-Hant' : 'zh-Hans'
  const { acronyms, aliases } = one(real, random)
  return {
    ror: `https://ror.org/0${number.toString(36).padStart(8, '0')}`,
    names: { [script]: zh, en: permutedName(english, ' ', random) },
    acronyms,
    aliases,
    kind: one(ORGANISATION_KINDS, random),
    seat: one(CITIES, random),
  }
}

/** What representatives and coordinators would add over the years, written without their verbs. */
async function describe(random: () => number): Promise<void> {
  const operations = []
  for await (const { _id } of Organisation.find({}, { _id: 1 }).lean().cursor()) {
    const clusters = some(CLUSTERS, 4, random)
    const disciplines = some(DISCIPLINES, 4, random)
    const state = random() < 1 / 3 ? 'verified' : 'imported'
    const update = { $set: { clusters, disciplines, state } }
    operations.push({ updateOne: { filter: { _id }, update } })
  }
  await Organisation.collection.bulkWrite(operations, { ordered: false })
}
