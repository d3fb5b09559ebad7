import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import {
  FIGURES_SORTS,
  figuresQuery,
  figuresSearch,
  STATE_FILTERS,
} from '#models/programme-figures/query.ts'

const query = fc.record({
  state: fc.option(fc.constantFrom(...STATE_FILTERS)),
  side: fc.option(fc.constantFrom('a' as const, 'b' as const)),
  city: fc.option(fc.constantFrom(...SEATS)),
  kind: fc.option(fc.constantFrom(...ORGANISATION_KINDS)),
  overdue: fc.boolean(),
  sort: fc.constantFrom(...FIGURES_SORTS),
  order: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 500 }),
})

test('an address says everything about a view', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(figuresQuery(new URLSearchParams(figuresSearch(asked)))).toEqual(asked)
    }),
  )
})

test('whatever makes no sense is passed over', () => {
  const nonsense = 'state=eligible&side=c&city=beijing&kind=[$ne]&overdue=1&sort=__proto__&page=-3'
  expect(figuresSearch(figuresQuery(new URLSearchParams(nonsense)))).toBe('')
})
