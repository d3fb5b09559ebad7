import { describe, expect, it } from 'vitest'
import { langOfName, otherNames } from '#app/ui/organisation-name.tsx'

describe('the other names of an organisation', () => {
  const names = {
    'zh-Hans': '澳门大学',
    'zh-Hant': '澳門大學',
    en: 'University of Macau',
    pt: 'Universidade de Macau',
  }

  it('are all but the one that the reader sees first', () => {
    expect(otherNames('zh-Hant', names).map(({ language }) => language)).toEqual([
      'zh-Hans',
      'en',
      'pt',
    ])
    expect(otherNames('en', names).map(({ name }) => name)).toEqual([
      '澳门大学',
      '澳門大學',
      'Universidade de Macau',
    ])
  })

  it('are told once where two scripts write them alike', () => {
    const alike = { 'zh-Hans': '中山大学', 'zh-Hant': '中山大学', en: 'Sun Yat-sen University' }
    expect(otherNames('zh-Hans', alike).map(({ language }) => language)).toEqual(['en'])
    expect(otherNames('en', alike).map(({ language }) => language)).toEqual(['zh-Hans'])
  })

  it('say their language so that they are read and set in it', () => {
    expect(langOfName('zh-Hant')).toBe('zh-Hant-HK')
    expect(langOfName('pt')).toBe('pt')
  })
})
