import { describe, expect, it } from 'vitest'
import { detectScript, hansOnlyCharacters, hantOnlyCharacters } from '#models/text/script.server.ts'

describe('the script of a text', () => {
  it.each([
    ['粤港澳大湾区实验室', 'hans'],
    ['粵港澳大灣區實驗室', 'hant'],
    ['说明', 'hans'],
    ['説明', 'hant'],
    ['說明', 'hant'],
    ['這裡與那裏', 'hant'],
    ['确认密码', 'hans'],
    ['我们和香港教育大學合作研究', 'hans'],
    ['我們和华为合作研究這個項目', 'hant'],
    ['Budget 2026', 'none'],
    ['', 'none'],
    ['こんにちは', 'none'],
    ['🎉 …', 'none'],
  ])('of %j is %s', (text, script) => {
    expect(detectScript(text)).toBe(script)
  })

  it("is the author's own where no character tells, or both kinds are equally many", () => {
    expect(detectScript('香港', 'hans')).toBe('hans')
    expect(detectScript('香港', 'hant')).toBe('hant')
    expect(detectScript('国國', 'hant')).toBe('hant')
    expect(detectScript('皇后在公里之外', 'hant')).toBe('hant')
  })
})

describe('characters that tell', () => {
  it('are Simplified only when Traditional never has them', () => {
    expect(hansOnlyCharacters('们国体为与会万确无价')).toEqual([...'们国体为与会万确无价'])
    expect(hansOnlyCharacters('后里干只系台云松范谷征采面皇后公里干涉群床户')).toEqual([])
  })

  it('are Traditional only when Simplified never has them', () => {
    expect(hantOnlyCharacters('們國體為爲與會裏裡說説衞於')).toEqual([
      ...'們國體為爲與會裏裡說説衞於',
    ])
    expect(hantOnlyCharacters('乾坤著作群台后里只')).toEqual([])
  })

  it('come in the order and number of the text', () => {
    expect(hansOnlyCharacters('国A家国')).toEqual(['国', '国'])
  })
})
