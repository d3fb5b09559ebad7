import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '#server/import-ror/fault.ts'
import { RecordSplitter } from '#server/import-ror/splitter.ts'

/** Cuts a text at the given places before it is put through. */
function split(text: string, places: number[] = []) {
  const bytes = Buffer.from(text)
  const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  const splitter = new RecordSplitter()
  const pieces = [0, ...cuts].flatMap((start, at) =>
    splitter.push(bytes.subarray(start, cuts[at] ?? bytes.length)),
  )
  return { pieces, rest: splitter.end() }
}

const records = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), {
  maxLength: 8,
})

const refusal = (text: string): Fault | undefined => {
  try {
    split(text)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  return undefined
}

describe('cutting an array into its records', () => {
  test('gives every record as it stands, wherever the stream is cut', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(0, 2), fc.array(fc.nat()), (given, indent, places) => {
        const text = JSON.stringify(given, null, indent)
        const { pieces, rest } = split(text, places)
        expect(pieces.map(({ json }) => JSON.parse(json.toString()) as unknown)).toEqual(
          JSON.parse(text),
        )
        expect(rest).toBeUndefined()
        for (const { json, start } of pieces) {
          expect(Buffer.from(text).subarray(start, start + json.length)).toEqual(json)
        }
      }),
    )
  })

  test('passes over a byte order mark', () => {
    expect(split('\ufeff[{}]').pieces).toHaveLength(1)
  })

  test('is not misled by brackets and quotes in strings, wherever the stream is cut', () => {
    const text = '[{"a": "}\\"]{"}, {"b\\\\": 1}]'
    for (let place = 0; place <= text.length; place += 1) {
      expect(split(text, [place]).pieces).toHaveLength(2)
    }
  })

  test('gives a record that is cut off, for the parser to say where', () => {
    expect(split('[{"a": 1').rest?.json.toString()).toBe('{"a": 1')
  })

  test.each([
    ['{"a": 1}', 'array', 0],
    ['id,name\n', 'array', 0],
    ['[1]', 'record', 1],
    ['[{},]', 'record', 4],
    ['[{} {}]', '“,”', 4],
    ['[{}', 'the file ends', 3],
    ['[{}] x', 'nothing more', 5],
    ['', 'the file ends', 0],
  ])('refuses %j', (text, problem, byte) => {
    const refused = refusal(text)
    expect(refused?.message).toContain(problem)
    expect(refused?.byte).toBe(byte)
  })
})
