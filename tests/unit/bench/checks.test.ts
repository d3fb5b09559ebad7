import { describe, expect, it } from 'vitest'
import { atLeast, atMost, checkLine } from '#tests/bench/report/checks.ts'
import { table } from '#tests/bench/report/table.ts'

describe('the report', () => {
  it('passes a target that is met exactly', () => {
    expect(atMost(120, { name: 'script', value: 120, unit: 'kB' }).passed).toBe(true)
    expect(atLeast(0.5, { name: 'ratio', value: 0.5 }).passed).toBe(true)
  })

  it('fails a target that is missed and says both figures', () => {
    expect(checkLine(atMost(5, { name: 'second start', value: 6.123, unit: 's' }))).toBe(
      'FAIL  second start: 6.12 s (≤ 5 s)',
    )
  })

  it('neither passes nor fails what could not be measured', () => {
    const check = atMost(5, { name: 'memory', value: Number.NaN, unit: 'kB' })
    expect(check.passed).toBeUndefined()
    expect(checkLine(check)).toContain('not measured')
  })

  it('sets numbers under each other', () => {
    expect(
      table(
        ['page', 'ratio'],
        [
          ['home', '0.50'],
          ['directory', '10.00'],
        ],
      ),
    ).toBe(['  page       ratio', '  home        0.50', '  directory  10.00'].join('\n'))
  })
})
