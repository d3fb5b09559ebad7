import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  countOrganisations,
  organisationsPerSeat,
  searchDirectory,
} from '#models/organisation/directory.server.ts'
import { DIRECTORY_PAGE, type DirectoryQuery } from '#models/organisation/directory.ts'
import { CITIES, ORGANISATION_KINDS } from '#models/organisation/organisation.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import { registerOrganisation } from '#models/organisation/register.server.ts'
import { verifyOrganisation } from '#models/organisation/verify.server.ts'
import { matches } from '#models/text/verification.server.ts'
import { importRor } from '#server/import-ror/import-ror.ts'
import { person } from '#tests/support/alliance.ts'
import { filledIn, importAll, ofRor } from '#tests/support/organisations.ts'

const GBA = path.resolve('server/demo/ror-gba.json')

const search = (query: Partial<DirectoryQuery> = {}) =>
  searchDirectory({ page: 1, locale: 'zh-Hans', ...query })

const slugs = async (query: Partial<DirectoryQuery>) =>
  (await search(query)).items.map(({ slug }) => slug)

describe('searching the real organisations', () => {
  beforeEach(async () => {
    await importRor(GBA)
  })

  test.each(['深圳湾实验室', '深圳灣實驗室', 'shenzhen bay', 'Shenzhen Bay Laboratory', 'szbl'])(
    '%s finds Shenzhen Bay Laboratory first',
    async (q) => {
      expect((await slugs({ q }))[0]).toBe('shenzhen-bay-laboratory')
    },
  )

  test('other names and acronyms are found too', async () => {
    expect(await slugs({ q: 'PolyU' })).toContain('hong-kong-polytechnic-university')
    expect(await slugs({ q: '香港教育学院' })).toContain('education-university-of-hong-kong')
  })

  test('what holds nothing to search for finds nothing, however odd', async () => {
    for (const q of ['!!!', '。。', '(.*)+', '\\', '$where']) {
      expect((await search({ q })).total, q).toBe(0)
    }
  })

  test('finds exactly what models/text says a text finds', async () => {
    const all = await Organisation.find({}, { titles: 1, names: 1 }).lean()
    const words = all.flatMap(({ names }) => Object.values(names))
    const texts = fc.oneof(
      fc
        .tuple(fc.constantFrom(...words), fc.nat(), fc.integer({ min: 1, max: 12 }))
        .map(([name, start, length]) => {
          const at = start % name.length
          return name.slice(at, at + length)
        }),
      fc.constantFrom('大学', '大學', 'university', '深', '實驗室 shenzhen', 'hong kong 大', 'a'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const q = text.trim()
        fc.pre(q !== '')
        const expected = all.filter(({ titles }) =>
          matches(`\n${titles.join('\n')}\n`, q, { prefixes: true }),
        )
        expect((await search({ q })).total).toBe(expected.length)
      }),
      { numRuns: 300 },
    )
  })

  test('each count is the total that its choice gives, all others kept', async () => {
    const queries = fc.record(
      {
        q: fc.constantFrom('大学', 'hong kong', '研究', 'institute of'),
        kind: fc.constantFrom(...ORGANISATION_KINDS),
        seat: fc.constantFrom(...CITIES),
        verified: fc.constant(true),
      },
      { requiredKeys: [] },
    )
    await Organisation.updateMany(
      { seat: 'shenzhen' },
      { state: 'verified', changedAt: new Date() },
    )
    await importAll([ofRor({ en: 'Newcomer' }, { seat: 'zhaoqing' })])
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { counts } = await search(query)
        for (const kind of ORGANISATION_KINDS) {
          expect(counts.kind[kind] ?? 0).toBe((await search({ ...query, kind })).total)
        }
        for (const seat of CITIES) {
          expect(counts.seat[seat] ?? 0).toBe((await search({ ...query, seat })).total)
        }
        expect(counts.verified).toBe((await search({ ...query, verified: true })).total)
      }),
      { numRuns: 40 },
    )
  })

  test('its pages hold everything once, in whichever order', async () => {
    for (const sort of ['name', 'newest', 'relevance'] as const) {
      const { total, pages } = await search({ sort, q: '大' })
      const found = []
      for (let page = 1; page <= pages; page += 1) {
        found.push(...(await slugs({ sort, q: '大', page })))
      }
      expect(new Set(found).size).toBe(total)
      expect(found).toHaveLength(total)
    }
  })

  test('a page beyond the last is the last', async () => {
    const { page, pages, items, total } = await search({ page: 9_999 })
    expect(page).toBe(pages)
    expect(items).toHaveLength(total - (pages - 1) * DIRECTORY_PAGE)
  })

  test('its numbers per city are those of the file', async () => {
    expect(await countOrganisations()).toBe(263)
    expect(await organisationsPerSeat()).toMatchObject({
      guangzhou: 98,
      'hong-kong': 67,
      macao: 11,
    })
  })
})

describe('relevance', () => {
  test('is the very name, then names that begin so, then others; verified ones first', async () => {
    await importAll([
      ofRor({ en: 'Bay' }),
      ofRor({ en: 'Bay Area Institute' }),
      ofRor({ en: 'Bay Zoo' }),
      ofRor({ en: 'Institute of the Bay' }),
    ])
    await Organisation.updateOne({ slugs: 'bay-zoo' }, { state: 'verified' })
    await importAll([ofRor({ en: 'Elsewhere' })])
    expect(await slugs({ q: 'bay' })).toEqual([
      'bay',
      'bay-zoo',
      'bay-area-institute',
      'institute-of-the-bay',
    ])
  })
})

describe('what the directory lists', () => {
  test('is what ROR or a coordinator vouches for, at once', async () => {
    const founder = await person('创办人')
    const coordinator = await person('统筹员', [], { role: 'coordinator' })
    const { id } = await registerOrganisation(founder, filledIn({ en: 'Delta Society' }))
    expect(await slugs({ q: 'delta' })).toEqual([])
    await verifyOrganisation(coordinator, id)
    expect(await slugs({ q: 'delta' })).toEqual(['delta-society'])
    expect((await search({ verified: true })).total).toBe(1)
  })

  test('follows what another process changes, within fifteen seconds', async () => {
    await importAll([ofRor({ en: 'Delta Laboratory' })])
    expect((await search()).total).toBe(1)
    await Organisation.updateOne({}, { state: 'suspended', changedAt: new Date() })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16_000 })
    try {
      await search()
      await vi.waitFor(async () => expect((await search()).total).toBe(0))
    } finally {
      vi.useRealTimers()
    }
  })
})
