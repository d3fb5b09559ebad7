import { describe, expect, test } from 'vitest'
import { wantedSlug } from '#models/organisation/slug.server.ts'

const slug = (names: Record<string, string>, acronyms: string[] = []) =>
  wantedSlug({ names, acronyms })

describe('the slug that an organisation asks for', () => {
  test('comes from its English name', () => {
    expect(slug({ 'zh-Hans': '深圳湾实验室', en: 'Shenzhen Bay Laboratory' })).toBe(
      'shenzhen-bay-laboratory',
    )
    expect(slug({ en: "Huizhou Central People's Hospital" })).toBe(
      'huizhou-central-peoples-hospital',
    )
  })

  test('comes from another Latin name where there is no English one', () => {
    expect(slug({ pt: 'Fundação de Macau' })).toBe('fundacao-de-macau')
    expect(slug({ 'zh-Hant': '語文教育及研究常務委員會' }, ['SCOLAR'])).toBe('scolar')
  })

  test('is a word with a number where there is no Latin letter at all', () => {
    expect(slug({ 'zh-Hans': '光志' })).toBe('organisation-1')
  })

  test('is never the address of a page of the directory itself', () => {
    expect(slug({ en: 'New' })).toBe('new-1')
  })

  test('is cut between words', () => {
    const cut = slug({ en: 'State Key Laboratory '.repeat(10) })
    expect(cut).toBe('state-key-laboratory-state-key-laboratory-state-key-laboratory-state')
  })
})
