import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { randomness } from '#tests/bench/randomness.ts'
import { permutedName, realOrganisations } from '#tests/bench/synthetic-organisations.ts'

const GEONAMES = { guangzhou: [1809858, 'Guangzhou'], shenzhen: [1795565, 'Shenzhen'] } as const

/** Writes a dump as ROR publishes it, indented, of organisations with permuted real names. @returns its bytes */
export async function writeDump(file: string, records: number): Promise<number> {
  await pipeline(() => dump(records), createWriteStream(file))
  return (await stat(file)).size
}

function* dump(records: number): Generator<string> {
  const random = randomness(36)
  const real = realOrganisations()
  const chinese = real.flatMap(({ names }) => names.zh ?? [])
  const english = real.flatMap(({ names }) => names.en ?? [])
  for (let number = 0; number < records; number += 1) {
    const { acronyms, aliases, types } = real[number % real.length] ?? { types: [] }
    const name = (value: string, lang: string | null, ...of: string[]) => ({
      lang,
      types: of,
      value,
    })
    const [id, city] = random() < 0.5 ? GEONAMES.guangzhou : GEONAMES.shenzhen
    const record = {
      admin: {
        created: { date: '2018-11-14', schema_version: '1.0' },
        last_modified: { date: '2025-10-28', schema_version: '2.1' },
      },
      domains: [`organisation-${number}.example`],
      established: 1900 + (number % 120),
      external_ids: [
        { all: [String(number)], preferred: String(number), type: 'fundref' },
        { all: [`grid.${number}.1`], preferred: `grid.${number}.1`, type: 'grid' },
        { all: [`0000 0004 ${number}`], preferred: null, type: 'isni' },
      ],
      id: `https://ror.org/0${number.toString(36).padStart(8, '0')}`,
      links: [{ type: 'website', value: `https://organisation-${number}.example` }],
      locations: [
        {
          geonames_details: {
            continent_code: 'AS',
            continent_name: 'Asia',
            country_code: 'CN',
            country_name: 'China',
            country_subdivision_code: 'GD',
            country_subdivision_name: 'Guangdong',
            lat: 22.5 + random(),
            lng: 113.5 + random(),
            name: city,
          },
          geonames_id: id,
        },
      ],
      names: [
        name(permutedName(english, ' ', random), 'en', 'label', 'ror_display'),
        name(permutedName(chinese, '', random), 'zh', 'label'),
        ...(acronyms ?? []).map((acronym) => name(acronym, null, 'acronym')),
        ...(aliases ?? []).map((alias) => name(alias, 'en', 'alias')),
      ],
      relationships: [],
      status: 'active',
      types,
    }
    yield `${number === 0 ? '[' : ','}\n${JSON.stringify(record, null, 2)}`
  }
  yield '\n]\n'
}
