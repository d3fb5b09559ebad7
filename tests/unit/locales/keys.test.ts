import { describe, expect, it } from 'vitest'
import { flatten, placeholderFaults, placeholdersOf, pluralFaults, withoutPlural } from './keys.ts'

describe('comparing locales', () => {
  it('reads nested strings as dotted keys', () => {
    expect(flatten({ a: { b: '1', c: { d: '2' } }, e: '3' })).toEqual([
      ['a.b', '1'],
      ['a.c.d', '2'],
      ['e', '3'],
    ])
  })

  it('takes the plural forms of a text as one', () => {
    expect(
      ['pairs_one', 'pairs_other', 'place_ordinal_two', 'no_one_else'].map(withoutPlural),
    ).toEqual(['pairs', 'pairs', 'place', 'no_one_else'])
  })

  it('wants the plural forms each language has, and no others', () => {
    expect(pluralFaults(['pairs_one', 'pairs_other'], 'en')).toEqual([])
    expect(pluralFaults(['pairs_other'], 'zh-Hans')).toEqual([])
    expect(pluralFaults(['pairs_other'], 'en')).toEqual(['missing pairs_one'])
    expect(pluralFaults(['pairs_one', 'pairs_other'], 'zh-Hant')).toEqual(['surplus pairs_one'])
    expect(pluralFaults(['pairs', 'pairs_other'], 'zh-Hans')).toEqual(['surplus pairs'])
    expect(pluralFaults(['place_ordinal_other'], 'en')).toEqual([
      'missing place_ordinal_few',
      'missing place_ordinal_one',
      'missing place_ordinal_two',
    ])
  })

  it('sees placeholders, nested keys and tags whatever their order and options', () => {
    expect(placeholdersOf('<b>{{ name }}</b> {{count, number}} $t(a.b)')).toEqual([
      '$t(a.b',
      '</b',
      '<b',
      '{{count',
      '{{name',
    ])
  })

  it('notices a translation that lost one, but not an English "one" without its number', () => {
    const reference = { pairs_other: '{{count}} 对', hello: '你好，{{name}}' }
    expect(
      placeholderFaults(reference, {
        pairs_one: 'one pair',
        pairs_other: '{{count}}',
        hello: '{{name}}',
      }),
    ).toEqual([])
    expect(
      placeholderFaults(reference, { pairs_other: 'pairs', hello: 'Hello, {{nmae}}' }),
    ).toEqual(['pairs_other: none instead of {{count', 'hello: {{nmae instead of {{name'])
  })
})
