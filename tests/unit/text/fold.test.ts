import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#models/text/fold.server.ts'
import { tables } from '#models/text/opencc.server.ts'
import { opencc } from '#models/text/quick-opencc.server.ts'

const phrases = tables().phrases.toTraditional.map(([simplified]) => simplified)
const chinese = fc
  .array(fc.constantFrom(...phrases), { maxLength: 6 })
  .map((words) => words.join(''))

describe('folding', () => {
  it.each([
    ['灣區實驗室', '湾区实验室'],
    ['項目', '项目'],
    ['計算機', '计算机'],
    ['裏裡里', '里里里'],
    ['說説说', '说说说'],
    ['衞衛卫', '卫卫卫'],
    ['台臺颱', '台台台'],
    ['反覆', '反复'],
    ['計畫', '计划'],
    ['了解瞭解', '了解了解'],
    ['São José', 'sao jose'],
    ['Téngxùn', 'tengxun'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['ﬁ Ⅷ ㎏', 'fi viii kg'],
    ['İstanbul', 'istanbul'],
    ['Й й', 'й й'],
    ['が', 'が'],
    ['', ''],
  ])('%j gives %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), chinese), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('gives the same for a text and for its conversion', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(fold(opencc(text, 'hant'))).toBe(fold(text))
      }),
    )
  })

  it('gives the same for every phrase OpenCC knows in both scripts', () => {
    const { toTraditional, toSimplified, regional } = tables().phrases
    const differing = [...toTraditional, ...toSimplified, ...regional].filter(
      ([from, to]) => fold(from) !== fold(to),
    )
    expect(differing).toEqual([])
  })

  it('keeps parts of a text as parts of the folded text', () => {
    fc.assert(
      fc.property(chinese, chinese, chinese, (before, part, after) => {
        expect(fold(before + part + after)).toBe(fold(before) + fold(part) + fold(after))
      }),
    )
  })
})
