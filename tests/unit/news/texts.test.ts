import { describe, expect, it } from 'vitest'
import {
  availabilityOf,
  basisFor,
  choiceFor,
  textStateOf,
  textStatesOf,
  type TextOrigins,
} from '#models/news/texts.ts'

const source = { revision: 1, machine: false }
const from = (language: 'zh-Hans' | 'zh-Hant' | 'en', revision = 1) => ({ language, revision })

describe('the state of a text', () => {
  it('is missing where there is none', () => {
    expect(textStateOf({ 'zh-Hans': source }, 'en')).toBe('missing')
  })

  it('is reviewed for the source, and for what a person wrote or read', () => {
    const texts: TextOrigins = {
      'zh-Hans': source,
      en: { revision: 4, machine: false, basis: from('zh-Hans') },
    }
    expect(textStatesOf(texts)).toEqual({
      'zh-Hans': 'reviewed',
      'zh-Hant': 'missing',
      en: 'reviewed',
    })
  })

  it('is machine-converted for what nobody has touched since', () => {
    const hant = { revision: 1, machine: true, basis: from('zh-Hans') }
    expect(textStateOf({ 'zh-Hans': source, 'zh-Hant': hant }, 'zh-Hant')).toBe('machine-converted')
  })

  it('is stale as soon as what it was made from has changed', () => {
    const texts: TextOrigins = {
      'zh-Hans': { revision: 2, machine: false },
      'zh-Hant': { revision: 1, machine: false, basis: from('zh-Hans', 1) },
      en: { revision: 1, machine: false, basis: from('zh-Hans', 2) },
    }
    expect(textStatesOf(texts)).toEqual({
      'zh-Hans': 'reviewed',
      'zh-Hant': 'stale',
      en: 'reviewed',
    })
  })
})

describe('what a new text is made from', () => {
  it('is nothing for the source', () => {
    expect(basisFor({ en: source }, 'en', 'en')).toBeUndefined()
  })

  it('is the other script where that exists, and the source otherwise', () => {
    const texts: TextOrigins = {
      en: source,
      'zh-Hans': { ...source, revision: 3, basis: from('en') },
    }
    expect(basisFor(texts, 'en', 'zh-Hant')).toEqual(from('zh-Hans', 3))
    expect(basisFor({ en: source }, 'en', 'zh-Hant')).toEqual(from('en'))
    expect(basisFor({ 'zh-Hant': source }, 'zh-Hant', 'en')).toEqual(from('zh-Hant'))
  })
})

describe('the text that a reader gets', () => {
  const all: TextOrigins = { 'zh-Hans': source, 'zh-Hant': source, en: source }

  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
    'is their own where there is one: %s',
    (reader) => {
      expect(choiceFor(reader, all, 'zh-Hans')).toEqual({ language: reader, to: null })
    },
  )

  it('is the other script converted, rather than English', () => {
    const texts: TextOrigins = { 'zh-Hans': source, en: source }
    expect(choiceFor('zh-Hant', texts, 'en')).toEqual({ language: 'zh-Hans', to: 'hant' })
    expect(choiceFor('zh-Hans', { 'zh-Hant': source }, 'zh-Hant')).toEqual({
      language: 'zh-Hant',
      to: 'hans',
    })
  })

  it('is the source as it is where there is nothing nearer', () => {
    expect(choiceFor('en', { 'zh-Hans': source, 'zh-Hant': source }, 'zh-Hant')).toEqual({
      language: 'zh-Hant',
      to: null,
    })
    expect(choiceFor('zh-Hant', { en: source }, 'en')).toEqual({ language: 'en', to: null })
  })

  it('is the one written by hand even where its source has changed since', () => {
    const texts: TextOrigins = {
      'zh-Hans': { revision: 9, machine: false },
      'zh-Hant': { revision: 1, machine: false, basis: from('zh-Hans') },
    }
    expect(choiceFor('zh-Hant', texts, 'zh-Hans')).toEqual({ language: 'zh-Hant', to: null })
  })
})

it('says of each language whether it can be read as written, converted, or not', () => {
  expect(availabilityOf({ 'zh-Hans': source })).toEqual({
    'zh-Hans': 'written',
    'zh-Hant': 'converted',
    en: 'missing',
  })
  expect(availabilityOf({ en: source })).toEqual({
    'zh-Hans': 'missing',
    'zh-Hant': 'missing',
    en: 'written',
  })
  expect(
    availabilityOf({
      'zh-Hant': source,
      'zh-Hans': { revision: 1, machine: true, basis: from('zh-Hant') },
    }),
  ).toMatchObject({ 'zh-Hans': 'converted', 'zh-Hant': 'written' })
})
