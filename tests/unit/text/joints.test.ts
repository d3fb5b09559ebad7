import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joints } from '#models/text/joints.server.ts'
import { longestMatch } from '#models/text/longest-match.ts'
import { tables } from '#models/text/opencc.server.ts'
import { phraseTable } from '#models/text/phrase-table.ts'

const { phrases } = tables()
const words = phrases.toTraditional.map(([word]) => word)
const piece = fc.nat(words.length - 1).map((at) => words[at] ?? '')
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

/** The text in as many pieces as the joints allow. */
function cut(text: string, joined: ReturnType<typeof joints>): string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && joined(text.charCodeAt(at - 1), text.charCodeAt(at))) continue
    pieces.push(text.slice(start, at))
    start = at
  }
  return pieces
}

describe('joints', () => {
  const joined = joints(words, [])

  it('hold every word together', () => {
    expect(words.filter((word) => cut(word, joined).length > 1)).toEqual([])
  })

  it('leave most of what stands beside each other by chance apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 100, maxLength: 100 }), (pieces) => {
        const ends = pieces
          .slice(1)
          .filter((word, at) => joined((pieces[at] ?? '').charCodeAt(1), word.charCodeAt(0)))
        expect(ends.length).toBeLessThan(60)
      }),
      { numRuns: 20 },
    )
  })

  it('are where a text may be cut without another word being found', () => {
    const dictionary = longestMatch(words)
    const wordsIn = (text: string): string[] => {
      const found: string[] = []
      for (let at = 0; at < text.length;) {
        const length = dictionary.lengthAt(text, at) || 1
        found.push(text.slice(at, at + length))
        at += length
      }
      return found
    }
    fc.assert(
      fc.property(text, (text) => {
        expect(cut(text, joined).flatMap(wordsIn)).toEqual(wordsIn(text))
      }),
    )
  })

  it('hold together what becomes a phrase only in a later step', () => {
    const chain = [
      [
        ['a', 'x'],
        ['bc', 'yz'],
      ],
      [['xyz', 'XYZ']],
    ] as const
    const joined = joints([], chain)
    const convert = (text: string) =>
      chain.reduce((changed, pairs) => phraseTable(pairs).convert(changed), text)
    expect(convert('abcd')).toBe('XYZd')
    expect(cut('abcd', joined)).toEqual(['abc', 'd'])
  })
})
