import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPARE, placeOf, sortGently } from '#models/organisation/directory/order.server.ts'
import type { Entry } from '#models/organisation/directory/entry.server.ts'
import type { Names } from '#models/organisation/organisation.ts'
import { nameFor } from '#models/organisation/organisation.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 5_000 })
const byValue = (a: number, b: number) => a - b

const entry = (names: Names, id = '1'): Entry => ({
  item: {
    id,
    slug: id,
    names,
    kind: 'university',
    seat: 'macao',
    state: 'imported',
    acronyms: [],
    clusters: [],
    disciplines: [],
  },
  titles: '',
  names: {
    'zh-Hans': nameFor('zh-Hans', names).name,
    'zh-Hant': nameFor('zh-Hant', names).name,
    en: nameFor('en', names).name,
  },
  createdAt: 0,
})

const sorted = (locale: 'zh-Hans' | 'zh-Hant' | 'en', names: Names[]) =>
  names
    .map((each) => entry(each))
    .sort(COMPARE[locale])
    .map(({ item }) => nameFor(locale, item.names).name)

describe('the order of the directory', () => {
  test('made in pieces is the order made at once, equal ones as they stood', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (given) => {
        const pairs = given.map((value, at) => [value, at] as const)
        const expected = [...pairs].sort(([a], [b]) => a - b)
        expect(await sortGently(pairs, ([a], [b]) => a - b)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('takes in a newcomer where it belongs', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -5, max: 55 }), (given, newcomer) => {
        const order = [...given].sort(byValue)
        order.splice(placeOf(newcomer, order, byValue), 0, newcomer)
        expect(order).toEqual([...given, newcomer].sort(byValue))
      }),
    )
  })

  test('is by pinyin in Simplified, by strokes in Traditional', () => {
    const hans = [{ 'zh-Hans': '珠海' }, { 'zh-Hans': '广州' }, { 'zh-Hans': '澳门' }]
    expect(sorted('zh-Hans', hans)).toEqual(['澳门', '广州', '珠海'])
    const hant = [{ 'zh-Hant': '廣州大學' }, { 'zh-Hant': '中山大學' }, { 'zh-Hant': '香港大學' }]
    expect(sorted('zh-Hant', hant)).toEqual(['中山大學', '香港大學', '廣州大學'])
  })

  test('puts numbers by their value', () => {
    const names = ['Hospital 10', 'Hospital 9', 'hospital 2'].map((en) => ({ en }))
    expect(sorted('en', names)).toEqual(['hospital 2', 'Hospital 9', 'Hospital 10'])
  })
})
