import { figure } from './table.ts'

/** A stated target against what was measured. */
export interface Check {
  name: string
  measured: string
  target: string
  /** Undefined where it could not be measured here. */
  passed: boolean | undefined
}

interface Figure {
  name: string
  value: number
  unit?: string
}

const said = (value: number, unit: string) => `${figure(value)}${unit && ` ${unit}`}`

function check({ name, value, unit = '' }: Figure, sign: '≤' | '≥', limit: number): Check {
  const holds = sign === '≤' ? value <= limit : value >= limit
  return {
    name,
    measured: Number.isNaN(value) ? 'not measured' : said(value, unit),
    target: `${sign} ${said(limit, unit)}`,
    passed: Number.isNaN(value) ? undefined : holds,
  }
}

export const atMost = (limit: number, figure: Figure): Check => check(figure, '≤', limit)
export const atLeast = (limit: number, figure: Figure): Check => check(figure, '≥', limit)

const WORDS = new Map([
  [true, 'PASS'],
  [false, 'FAIL'],
])

export function checkLine({ name, measured, target, passed }: Check): string {
  const word = passed === undefined ? '  ? ' : WORDS.get(passed)
  return `${word}  ${name}: ${measured} (${target})`
}
