import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#models/text/fold.server.ts'
import { grams, queryGrams } from '#models/text/grams.server.ts'
import { tables } from '#models/text/opencc.server.ts'
import { opencc } from '#models/text/quick-opencc.server.ts'
import { SYNONYMS } from '#models/text/synonyms.ts'
import { matches, verificationPattern } from '#models/text/verification.server.ts'

const words = tables().phrases.toTraditional.map(([simplified]) => simplified)
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...SYNONYMS.flat()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' ', '，', 'budget', 'São José', '2026', 'K8s ', '(', '.*'),
  },
)
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))

/** What the database does: all grams, then the pattern on the folded text. */
const finds = (stored: string, query: string, options?: { prefixes?: boolean }): boolean => {
  const indexed = new Set(grams(stored, options))
  const wanted = queryGrams(query)
  return (
    wanted.length > 0 &&
    wanted.every((gram) => indexed.has(gram)) &&
    matches(fold(stored), query, options)
  )
}

describe('the grams of a text', () => {
  it('are characters and pairs of Chinese, and words whole, split by script', () => {
    expect(grams('做budget表')).toEqual(['budget', '做', '表'])
    expect(grams('深圳湾')).toEqual(['圳', '圳湾', '深', '深圳', '湾'])
  })

  it('are sorted, each once, the same for a text and its folded form', () => {
    expect(grams('B a, A b')).toEqual(['a', 'b'])
    expect(grams(fold('計算機 São'))).toEqual(grams('計算機 São'))
  })

  it('hold the beginnings of words from three letters on for directories', () => {
    expect(grams('HK Bay Guang', { prefixes: true })).toEqual(['bay', 'gua', 'guan', 'guang', 'hk'])
  })

  it('cut a word that nobody types short', () => {
    const long = 'x'.repeat(150)
    expect(grams(long)).toEqual(['x'.repeat(32)])
    expect(grams(long, { prefixes: true })).toHaveLength(30)
    expect(finds(long, long)).toBe(true)
    expect(finds(`${long}y`, long)).toBe(false)
  })

  it('take characters beyond the basic plane as one', () => {
    expect(grams('𠀀𠀁')).toEqual(['𠀀', '𠀀𠀁', '𠀁'])
  })
})

describe('searching', () => {
  it.each([
    ['深圳湾实验室', '深圳灣實驗室'],
    ['粵港澳大灣區項目', '项目'],
    ['计算机科学', '計算機'],
    ['做budget表', 'budget'],
    ['做budget表', '做BUDGET表'],
    ['Universidade de São José', 'sao jose'],
    ['Universidade de São José', 'José universidade'],
    ['香港教育大學', '教育 香港'],
    ['在項目裡面', '项目里'],
    ['co-operation', 'co operation'],
    ['co operation', 'co-operation'],
    ['深圳香港', '深圳-香港'],
    ['write to a.b@x.org now', 'a.b@x.org'],
    ['3.5万', '3.5'],
    ['C++ 语言', 'c++'],
    ['港', '港'],
  ])('%j is found by %j', (stored, query) => {
    expect(finds(stored, query)).toBe(true)
  })

  it.each([
    ['budgets', 'budget'],
    ['budget', 'budgets'],
    ['cooperation', 'co-operation'],
    ['深圳、香港', '深圳香港'],
    ['海深深圳', '圳深'],
    ['项目', '项目室'],
    ['anything', ''],
    ['anything', ' ?! '],
    ['anything', '.*'],
  ])('%j is not found by %j', (stored, query) => {
    expect(finds(stored, query)).toBe(false)
  })

  it.each([
    ['shen bay', true],
    ['SHENZHEN', true],
    ['zhen', false],
    ['sh', false],
    ['of', true],
    ['深圳 lab', true],
  ])('a directory by the beginnings of words: %j %s', (query, found) => {
    const stored = '深圳湾实验室 Shenzhen Bay Laboratory of Science'
    expect(finds(stored, query, { prefixes: true })).toBe(found)
  })

  it.each(SYNONYMS.flatMap((group) => group.flatMap((a) => group.map((b) => [a, b]))))(
    '%s is found by %s, whatever stands around it',
    (a = '', b = '') => {
      expect(finds(`新${a}计划`, `${b}计`)).toBe(true)
    },
  )

  it('keeps words apart that only overlap a synonym', () => {
    expect(finds('产品质量', '产品')).toBe(true)
    expect(finds('产品质量', '产品质')).toBe(true)
    expect(finds('產品品質', '产品质量')).toBe(true)
    expect(finds('软体动物', '体动')).toBe(true)
  })

  it('finds every Chinese part of a text, in either script', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (stored, at, length) => {
        const runs = fold(stored).match(/\p{Script=Han}+/gu) ?? []
        const run = Array.from(runs[at % Math.max(1, runs.length)] ?? '')
        fc.pre(run.length > 0)
        const start = at % run.length
        const query = run.slice(start, start + 1 + (length % run.length)).join('')
        expect(finds(stored, query)).toBe(true)
        expect(finds(opencc(stored, 'hant'), query)).toBe(true)
        expect(finds(stored, opencc(query, 'hant'))).toBe(true)
      }),
    )
  })

  it('finds every text by itself, with prefixes and without', () => {
    fc.assert(
      fc.property(text, (stored) => {
        fc.pre(queryGrams(stored).length > 0)
        expect(finds(stored, stored)).toBe(true)
        expect(finds(stored, stored, { prefixes: true })).toBe(true)
      }),
    )
  })

  it('never asks for a gram that a matching text lacks', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (stored, query, prefixes) => {
        if (!matches(fold(stored), query, { prefixes })) return
        expect(grams(stored, { prefixes })).toEqual(expect.arrayContaining(queryGrams(query)))
      }),
    )
  })

  it('goes by the first terms of a query that is far too long', () => {
    const stored = 'innovation '.repeat(30)
    expect(finds(stored, `${stored} else`)).toBe(true)
    expect(verificationPattern('湾 '.repeat(100_000)).length).toBeLessThan(5_000)
  })

  it('makes a valid pattern of any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(() => new RegExp(verificationPattern(query), 'u')).not.toThrow()
      }),
    )
  })
})
