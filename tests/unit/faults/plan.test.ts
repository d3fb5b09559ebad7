import { describe, expect, test } from 'vitest'
import { HELP, parseOptions } from '#tests/faults/options.ts'
import { FAULTS, planFaults, type Fault } from '#tests/faults/plan.ts'

const NONE = new Set<Fault>()

describe('the plan of a run', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planFaults(7, 60, NONE)).toEqual(planFaults(7, 60, NONE))
    expect(planFaults(7, 60, NONE)).not.toEqual(planFaults(8, 60, NONE))
  })

  test('has every kind of fault in the short form already', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const kinds = new Set(planFaults(seed, 30, NONE).map(({ fault }) => fault))
      expect([...kinds].sort(), `seed ${seed}`).toEqual(Object.keys(FAULTS).sort())
    }
  })

  test('leaves out what cannot be had', () => {
    const plan = planFaults(3, 600, new Set(['stop-redis']))
    expect(plan.some(({ fault }) => fault === 'stop-redis')).toBe(false)
  })

  test('never has two of a kind away at a time', () => {
    const backAt = new Map<string, number>()
    for (const { fault, at, lasts } of planFaults(11, 600, NONE)) {
      const taken = FAULTS[fault]
      if (!taken) continue
      expect(at).toBeGreaterThan(backAt.get(taken) ?? 0)
      backAt.set(taken, at + lasts)
    }
    expect(backAt.size).toBe(3)
  })
})

describe('the options', () => {
  test('are a seed and minutes', () => {
    expect(parseOptions(['--seed', '7', '--minutes', '10'])).toEqual({
      seed: 7,
      seconds: 600,
      report: null,
    })
    expect(parseOptions([])).toMatchObject({ seconds: 30 })
    expect(parseOptions(['--help'])).toBe('help')
  })

  test.each([[['--sead', '7']], [['--seed']], [['--minutes', 'ten']]])('are not %j', (args) => {
    expect(() => parseOptions(args)).toThrow(HELP)
  })
})
