import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DIRECTORY_SORTS,
  directoryQuery,
  directorySearch,
  QUERY_LIMIT,
} from '#models/organisation/directory.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CLUSTERS, ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'

const read = (search: string) => directoryQuery(new URLSearchParams(search))

const queries = fc.record(
  {
    q: fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim() || 'a'),
    kind: fc.constantFrom(...ORGANISATION_KINDS),
    seat: fc.constantFrom(...SEATS),
    cluster: fc.constantFrom(...CLUSTERS),
    discipline: fc.constantFrom(...DISCIPLINES),
    verified: fc.constant(true),
    sort: fc.constantFrom(...DIRECTORY_SORTS),
    page: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: ['page'] },
)

describe('the directory’s address', () => {
  test('says everything that was asked for', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(directorySearch(query))).toEqual(query)
      }),
    )
  })

  test('makes sense of anything, and never fails', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const query = read(search)
        expect(query.page).toBeGreaterThan(0)
        expect(query.q?.length ?? 1).toBeLessThanOrEqual(QUERY_LIMIT)
      }),
    )
  })

  test('passes over parts that make no sense', () => {
    expect(read('q=%20&kind=club&city=paris&cluster=x&verified=maybe&sort=size&page=-3')).toEqual({
      page: 1,
    })
  })

  test('leaves out what is the default', () => {
    expect(directorySearch({ page: 1 })).toBe('')
    expect(directorySearch({ seat: 'macao', page: 2 })).toBe('?city=macao&page=2')
  })
})
