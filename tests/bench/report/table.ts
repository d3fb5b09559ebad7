import type { Spread } from './statistics.ts'

/** Columns under their headings, the first to the left, numbers to the right. */
export function table(headings: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? ''
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [headings, ...rows].map((cells) => `  ${line(cells)}`).join('\n')
}

/** Three significant digits, whole numbers as they are and from 100. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

/** The median and, in brackets, the lowest and the highest round. */
export function figures({ median, lowest, highest }: Spread): string {
  if (Number.isNaN(median)) return '–'
  return `${figure(median)} [${figure(lowest)}–${figure(highest)}]`
}
