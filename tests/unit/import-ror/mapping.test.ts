import { describe, expect, test } from 'vitest'
import { kindOf } from '#server/import-ror/kinds.ts'
import { registeredNames } from '#server/import-ror/names.ts'
import { cityOf } from '#server/import-ror/seats.ts'

describe('where an organisation of ROR sits', () => {
  test.each([
    [{ geonames_id: 1795565, name: 'Shenzhen', country_code: 'CN' }, 'shenzhen'],
    [{ geonames_id: 1818920, name: 'Shatin', country_code: 'HK' }, 'hong-kong'],
    [{ geonames_id: 1821263, name: 'Taipa', country_code: 'MO' }, 'macao'],
    [
      { name: 'Shunde District', country_code: 'CN', country_subdivision_name: 'Guangdong' },
      'foshan',
    ],
    [
      { name: 'Bao’an Qu', country_code: 'CN', country_subdivision_name: 'Guangdong Sheng' },
      'shenzhen',
    ],
    [{ name: 'Jiangmen', country_code: 'CN' }, 'jiangmen'],
    [{ name: 'Huangpu', country_code: 'CN', country_subdivision_name: 'Shanghai' }, undefined],
    [{ name: 'Huangpu', country_code: 'CN' }, undefined],
    [{ name: 'Hong Kong', country_code: 'CN', country_subdivision_name: 'Hong Kong' }, 'hong-kong'],
    [{ geonames_id: 1804651, name: 'Kunming', country_code: 'CN' }, undefined],
    [{ geonames_id: 2147714, name: 'Sydney', country_code: 'AU' }, undefined],
  ])('%j is %s', (location, city) => {
    expect(cityOf(location)).toBe(city)
  })
})

describe('what kind of organisation a type of ROR is', () => {
  test.each([
    [['education', 'funder'], [], 'university'],
    [['funder', 'healthcare'], [], 'research-body'],
    [['company', 'funder'], ['BGI Research'], 'enterprise'],
    [['government'], ['Guangdong Academy of Sciences'], 'research-body'],
    [['nonprofit'], ['Hong Kong Society of Nephrology'], 'local-association'],
    [['nonprofit'], ['Hong Kong Institute of Certified Public Accountants'], 'local-association'],
    [['nonprofit'], ['东莞市某某生物技术研究院'], 'research-body'],
    [['funder'], ['The Shaw Prize Foundation'], 'local-association'],
    [[], [], 'local-association'],
  ])('%j called %j is a %s', (types, names, kind) => {
    expect(kindOf(types, names)).toBe(kind)
  })
})

describe('registered names from ROR', () => {
  const names = (given: Array<[string, string | null]>, city: 'shenzhen' | 'macao' = 'shenzhen') =>
    registeredNames(
      given.map(([value, lang]) => ({ value, lang })),
      city,
    )

  test('are in the script that their characters are in, and never converted', () => {
    expect(names([['深圳湾实验室', 'zh']]).names).toEqual({ 'zh-Hans': '深圳湾实验室' })
    expect(names([['香港教育大學', 'zh']]).names).toEqual({ 'zh-Hant': '香港教育大學' })
  })

  test('without telling characters are in the script of the place', () => {
    expect(names([['中山大', 'zh']]).names).toEqual({ 'zh-Hans': '中山大' })
    expect(names([['中山大', 'zh']], 'macao').names).toEqual({ 'zh-Hant': '中山大' })
  })

  test('are English where nothing or the wrong language is said of Latin letters', () => {
    expect(names([['Tencent (China)', null]]).names).toEqual({ en: 'Tencent (China)' })
    expect(names([['Dianbai Hospital', 'zh']]).names).toEqual({ en: 'Dianbai Hospital' })
  })

  test('leave the rest over: second names and other languages', () => {
    const { rest } = names([
      ['A', 'en'],
      ['B', 'en'],
      ['Université', 'fr'],
    ])
    expect(rest).toEqual(['B', 'Université'])
  })
})
