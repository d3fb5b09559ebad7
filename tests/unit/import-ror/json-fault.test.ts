import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault } from '#server/import-ror/json-fault.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const texts = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1))
  .map(([value, indent]) => JSON.stringify(value, null, indent))

describe('where a text stops being JSON', () => {
  test('nowhere in what JSON.parse takes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(jsonFault(text)).toBeUndefined()
      }),
    )
  })

  test('somewhere exactly in what JSON.parse refuses', () => {
    const damaged = fc
      .tuple(
        texts,
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', '"', ',', '}', ']', '\\', '\n', 'x', '0'),
      )
      .map(([text, place, gone, put]) => {
        const at = place % (text.length + 1)
        return text.slice(0, at) + put + text.slice(at + gone)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        expect(jsonFault(text) === undefined).toBe(parses(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('at the end of an object or array that is cut off', () => {
    const objects = texts.filter((text) => /^[[{]/.test(text) && !text.includes(' '))
    fc.assert(
      fc.property(objects, fc.nat(), (text, place) => {
        const cut = text.slice(0, place % text.length)
        // A number, `true` or an escape that is cut off is itself what cannot stand there.
        fc.pre(/[[\]{},:"]$/.test(cut))
        expect(jsonFault(cut)).toBe(cut.length)
      }),
    )
  })

  test.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{"a": "x\ny"}', 8],
    ['{"a": "\\q"}', 7],
    ['[1 2]', 3],
    ['[01]', 1],
    ['{"a": nul}', 6],
    ['[1]]', 3],
    ['', 0],
  ])('in %j at %i', (text, at) => {
    expect(jsonFault(text)).toBe(at)
  })
})
