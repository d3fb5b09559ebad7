import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '#app/programmes/figures/csv.server.ts'

/** RFC 4180, as a spreadsheet reads it. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /"((?:[^"]|"")*)"(,|\r\n)/gy
  field.lastIndex = 1
  for (let found = field.exec(text); found; found = field.exec(text)) {
    row.push((found[1] ?? '').replaceAll('""', '"'))
    if (found[2] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom(...'=+-@\t\r＝＠"\n,'), fc.string())
    .map(([first, rest]) => first + rest),
)

test('what is written is read again, but for an apostrophe before what looks like a formula', () => {
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      expect(parse(toCsv(rows))).toEqual(
        rows.map((row) => row.map((value) => (FORMULA.test(value) ? `'${value}` : value))),
      )
    }),
  )
})

test('a name that would be calculated is not', () => {
  expect(
    toCsv([
      ['=HYPERLINK("https://example.org")', '深圳'],
      ['-1', ''],
    ]),
  ).toBe('\uFEFF"\'=HYPERLINK(""https://example.org"")","深圳"\r\n"\'-1",""\r\n')
})
