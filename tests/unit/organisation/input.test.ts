import { describe, expect, test } from 'vitest'
import { organisationInput } from '#models/organisation/input.ts'

const form = { names: { en: 'Delta Laboratory' }, kind: 'research-body', seat: 'shenzhen' }

const problems = (given: object) =>
  organisationInput.safeParse({ ...form, ...given }).error?.issues.map(({ path }) => path.join('.'))

describe('the form of an organisation', () => {
  test('is content with one name, a kind and a city', () => {
    expect(organisationInput.parse(form)).toEqual({
      ...form,
      acronyms: [],
      aliases: [],
      disciplines: [],
      clusters: [],
      description: '',
      offers: '',
      needs: '',
    })
  })

  test('takes a name for each line, tidied, each once', () => {
    const aliases = ' Delta  Lab \r\n\r\n三角洲实验室\nDelta Lab'
    expect(organisationInput.parse({ ...form, aliases }).aliases).toEqual([
      'Delta Lab',
      '三角洲实验室',
    ])
  })

  test('keeps line ends as one character each', () => {
    const { offers } = organisationInput.parse({ ...form, offers: 'one\r\ntwo\r\n' })
    expect(offers).toBe('one\ntwo')
  })

  test('wants a name in some language', () => {
    expect(problems({ names: {} })).toEqual(['names.zh-Hans'])
    expect(problems({ names: { en: '  ' } })).toEqual(['names.zh-Hans'])
  })

  test('refuses what is too long, and addresses that are none', () => {
    expect(problems({ names: { en: 'x'.repeat(10_000) } })).toEqual(['names.en'])
    expect(problems({ website: 'javascript:alert(1)' })).toEqual(['website'])
    expect(problems({ needs: 'x'.repeat(2_001) })).toEqual(['needs'])
  })

  test('lets only national societies sit outside the eleven cities', () => {
    expect(problems({ seat: 'national' })).toEqual(['seat'])
    expect(problems({ seat: 'national', kind: 'national-society' })).toBeUndefined()
  })
})
