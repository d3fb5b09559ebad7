import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openccByLibrary, tables } from '#models/text/opencc.server.ts'
import { opencc } from '#models/text/quick-opencc.server.ts'

const { characters, phrases } = tables()
const pieces = [...Object.values(phrases), ...Object.values(characters)].flat(2)
const piece = fc.nat(pieces.length - 1).map((at) => pieces[at] ?? '')
const text = fc
  .array(fc.oneof(piece, piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

describe('the quick conversion', () => {
  it.each(['hant', 'hans'] as const)(
    'into %s makes of any text what opencc-js makes of it',
    (to) => {
      fc.assert(
        fc.property(text, (text) => {
          expect(opencc(text, to)).toBe(openccByLibrary(text, to))
        }),
        { numRuns: 3_000 },
      )
    },
  )

  it.each(['hant', 'hans'] as const)('into %s makes it of each phrase and character', (to) => {
    const differing = pieces.filter((piece) => opencc(piece, to) !== openccByLibrary(piece, to))
    expect(differing).toEqual([])
  })

  it('makes it of the whole interface in both scripts', () => {
    for (const locale of ['zh-Hans', 'zh-Hant'])
      for (const file of readdirSync(`locales/${locale}`)) {
        const written = readFileSync(`locales/${locale}/${file}`, 'utf8')
        for (const to of ['hant', 'hans'] as const)
          expect(opencc(written, to)).toBe(openccByLibrary(written, to))
      }
  })

  it('leaves compatibility ideographs and described characters to opencc-js', () => {
    for (const text of ['更改車金', '⿰国发展', '\u{23190}\u{2F800}', '⿱⿰国发国发展'])
      for (const to of ['hant', 'hans'] as const)
        expect(opencc(text, to)).toBe(openccByLibrary(text, to))
  })
})
