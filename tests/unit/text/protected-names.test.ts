import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Script } from '#models/text/locale.ts'
import { longestMatch } from '#models/text/longest-match.ts'
import { tables } from '#models/text/opencc.server.ts'
import { protectNames } from '#models/text/protected-names.server.ts'
import { surnameAt, SURNAMES, titleAt } from '#models/text/surnames.ts'
import type { Span } from '#models/text/untouched.ts'

const pairs = tables().phrases.toTraditional
const dictionaries = {
  hans: longestMatch(pairs.map(([simplified]) => simplified)),
  hant: longestMatch(pairs.map(([, traditional]) => traditional)),
}
const words = pairs.flat()
const word = fc.nat(words.length - 1).map((at) => words[at] ?? '')
const beginning = word.map((word) => word.slice(0, 2))
const names = fc.array(
  fc.oneof(
    beginning,
    word.map((word) => word.charAt(0)),
    fc.tuple(word, beginning).map((parts) => parts.join('')),
  ),
  { minLength: 1, maxLength: 30 },
)
const other = fc.constantFrom(...SURNAMES, '教授', '副主任', '，', 'a ')

const isHan = (character: string) => /\p{Script=Han}/u.test(character)

/** The rule as it is written down, the whole text read word by word from the left. */
function byTheRule(names: readonly string[], text: string, script: Script): Span[] {
  const nameAt = (at: number, isOfLength: (length: number) => boolean) =>
    names
      .filter((name) => isOfLength(name.length) && text.startsWith(name, at))
      .reduce((longest, { length }) => Math.max(longest, length), 0)
  const inContext = (at: number, end: number) =>
    titleAt(text, end) || (!isHan(text.charAt(at - 1)) && !isHan(text.charAt(end)))
  const shortAt = (at: number, word: number): number => {
    if (word > 2) return 0
    const two = nameAt(at, (length) => length === 2)
    if (two && (word < 2 || inContext(at, at + 2))) return 2
    if (word === 2) return 0
    const one = nameAt(at, (length) => length === 1)
    const isSurname = script === 'hans' && surnameAt(text, at)
    return (one && inContext(at, at + 1)) || isSurname ? 1 : 0
  }
  const spans: Span[] = []
  let longEnd = 0
  const nextLong = (from: number) => {
    for (let at = from; at < text.length; at += 1) {
      const length = nameAt(at, (length) => length > 2)
      if (length > 0) return [at, at + length] as const
    }
    return [text.length, text.length] as const
  }
  while (longEnd < text.length) {
    const [start, end] = nextLong(longEnd)
    for (let at = longEnd; at < start;) {
      const word = dictionaries[script].lengthAt(text, at)
      const length = shortAt(at, word)
      if (length > 0 && at + length <= start) spans.push([at, at + length])
      at += length || word || 1
    }
    if (end > start) spans.push([start, end])
    longEnd = end
  }
  return spans
}

describe('protected names', () => {
  it('are found where the rule says, although the dictionary is only asked around them', () => {
    const changing = new Set(Object.values(tables().characters).flatMap((pairs) => pairs.flat()))
    const texts = names.chain((names) => {
      const relevant = names.filter((name) => Array.from(name).some((one) => changing.has(one)))
      const part = fc.oneof(word, beginning, fc.constantFrom(...names), other)
      return fc.tuple(fc.constant(relevant), fc.array(part, { maxLength: 9 }))
    })
    fc.assert(
      fc.property(texts, ([names, parts]) => {
        const text = parts.join('')
        for (const script of ['hans', 'hant'] as const)
          expect(protectNames(names)(text, script)).toEqual(byTheRule(names, text, script))
      }),
      { numRuns: 2_000 },
    )
  })
})
