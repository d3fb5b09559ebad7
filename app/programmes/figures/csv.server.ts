import { stringify } from 'csv-stringify/sync'

/**
 * A table as RFC 4180 has it, with a byte order mark, by which Excel knows UTF-8. What a spreadsheet would take for
 * a formula (= + - @ and their full-width forms, a tab or a line break at the start) is led by an apostrophe, so
 * that a name that somebody registered is never calculated.
 */
export function toCsv(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: 'windows',
      quoted: true,
      quoted_empty: true,
      escape_formulas: true,
    },
  )
}
