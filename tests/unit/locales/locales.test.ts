import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  generateTraditional,
  localesFolder,
  serialise,
  type Corrections,
  type Strings,
} from '#locales/generate.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { hansOnlyCharacters, hantOnlyCharacters } from '#models/text/script.server.ts'
import { flatten, placeholderFaults, pluralFaults, withoutPlural } from './keys.ts'

const filesOf = (name: string): string[] =>
  readdirSync(join(localesFolder, name)).filter((file) => file.endsWith('.json'))
const textOf = (name: string, file: string): string =>
  readFileSync(join(localesFolder, name, file), 'utf8')
const stringsOf = (locale: Locale, file: string) => JSON.parse(textOf(locale, file)) as Strings

const files = filesOf('zh-Hans')
const corrected = filesOf('corrections')

it('has texts', () => {
  expect(files).not.toEqual([])
})

it.each(LOCALES)('%s has every file, and no other', (locale) => {
  expect(filesOf(locale)).toEqual(files)
})

it('corrects no file that is not there', () => {
  expect(corrected.filter((file) => !files.includes(file))).toEqual([])
})

describe.each(files)('%s', (file) => {
  const source = stringsOf('zh-Hans', file)

  /** A language's own name, and the portal's in another, stand as they are in every locale. */
  const everywhere = (key: string): boolean => {
    const texts = LOCALES.map((locale) => new Map(flatten(stringsOf(locale, file))).get(key))
    return new Set(texts).size === 1
  }
  const foreign = (locale: Locale, charactersOf: (text: string) => string[]): string[] =>
    flatten(stringsOf(locale, file)).flatMap(([key, text]) => {
      const found = charactersOf(text)
      return found.length > 0 && !everywhere(key) ? [`${key}: ${found.join('')}`] : []
    })

  it('holds the same keys in every language', () => {
    const keys = (locale: Locale) =>
      [...new Set(flatten(stringsOf(locale, file)).map(([key]) => withoutPlural(key)))].sort()
    for (const locale of LOCALES) expect(keys(locale), locale).toEqual(keys('zh-Hans'))
  })

  it.each(LOCALES)('holds the plural forms of %s', (locale) => {
    const keys = flatten(stringsOf(locale, file)).map(([key]) => key)
    expect(pluralFaults(keys, locale)).toEqual([])
  })

  it.each(LOCALES)('holds the same placeholders in %s', (locale) => {
    expect(placeholderFaults(source, stringsOf(locale, file))).toEqual([])
  })

  it('leaves no text empty', () => {
    const empty = LOCALES.flatMap((locale) =>
      flatten(stringsOf(locale, file)).flatMap(([key, text]) =>
        text.trim() === '' ? [`${locale}: ${key}`] : [],
      ),
    )
    expect(empty).toEqual([])
  })

  it('holds nothing Traditional in zh-Hans', () => {
    expect(foreign('zh-Hans', hantOnlyCharacters)).toEqual([])
  })

  it('holds nothing Simplified in zh-Hant', () => {
    expect(foreign('zh-Hant', hansOnlyCharacters)).toEqual([])
  })

  it('is in zh-Hant what `npm run locales` makes of it', () => {
    const corrections = corrected.includes(file)
      ? (JSON.parse(textOf('corrections', file)) as Corrections)
      : {}
    expect(textOf('zh-Hant', file)).toBe(serialise(generateTraditional(source, corrections)))
  })
})
