import { describe, expect, it } from 'vitest'
import {
  LOCALES,
  langAttribute,
  localeFromSegment,
  negotiateLocale,
  readSegment,
  scriptOf,
  segmentOf,
} from '#models/text/locale.ts'

describe('a locale in a URL', () => {
  it.each(LOCALES)('%s survives the way into a segment and back', (locale) => {
    expect(localeFromSegment(segmentOf(locale))).toBe(locale)
  })

  it('is only the exact lower-case segment', () => {
    expect(localeFromSegment('zh-Hant')).toBeNull()
    expect(localeFromSegment('toString')).toBeNull()
    expect(localeFromSegment('')).toBeNull()
  })

  it.each([
    ['zh-hans', { kind: 'exact', locale: 'zh-Hans' }],
    ['en', { kind: 'exact', locale: 'en' }],
    ['zh-HK', { kind: 'alias', locale: 'zh-Hant' }],
    ['zh-TW', { kind: 'alias', locale: 'zh-Hant' }],
    ['zh_MO', { kind: 'alias', locale: 'zh-Hant' }],
    ['zh-Hant', { kind: 'alias', locale: 'zh-Hant' }],
    ['zh-Hant-HK', { kind: 'alias', locale: 'zh-Hant' }],
    ['zh-Hans-HK', { kind: 'alias', locale: 'zh-Hans' }],
    ['zh', { kind: 'alias', locale: 'zh-Hans' }],
    ['zh_CN', { kind: 'alias', locale: 'zh-Hans' }],
    ['yue', { kind: 'alias', locale: 'zh-Hant' }],
    ['EN', { kind: 'alias', locale: 'en' }],
    ['en-GB', { kind: 'alias', locale: 'en' }],
    ['fr', { kind: 'unknown-language' }],
    ['pt-PT', { kind: 'unknown-language' }],
    ['es-419', { kind: 'unknown-language' }],
    ['organisations', { kind: 'other' }],
    ['sign-in', { kind: 'other' }],
    ['news', { kind: 'other' }],
    ['en-', { kind: 'other' }],
    ['', { kind: 'other' }],
    ['湾联', { kind: 'other' }],
  ])('reads /%s', (segment, reading) => {
    expect(readSegment(segment)).toEqual(reading)
  })
})

describe('a locale in a page', () => {
  it('names Hong Kong for Traditional Chinese', () => {
    expect(LOCALES.map(langAttribute)).toEqual(['zh-Hans', 'zh-Hant-HK', 'en'])
  })

  it('knows its script, and that English has none', () => {
    expect(LOCALES.map(scriptOf)).toEqual(['hans', 'hant', null])
  })
})

describe('negotiating a locale', () => {
  it.each([
    [null, 'zh-Hans'],
    ['', 'zh-Hans'],
    ['*', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO,zh;q=0.9', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['en-US,en;q=0.9', 'en'],
    ['pt-MO, zh-MO;q=0.8, en;q=0.7', 'zh-Hant'],
    ['fr, de;q=0.9', 'zh-Hans'],
    ['en;q=0.4, zh-HK;q=0.8', 'zh-Hant'],
    ['zh-CN;q=0, en;q=0.1', 'en'],
    ['en;q=0', 'zh-Hans'],
    ['zh-HK;q=0.5, en;q=0.5', 'zh-Hant'],
    ['EN ; Q=0.9 , zh-hk;q=0.8', 'en'],
    ['zh-HK;q=high, en;q=0.1', 'en'],
    [',,;q=1,;', 'zh-Hans'],
  ])('takes %j as %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })
})
