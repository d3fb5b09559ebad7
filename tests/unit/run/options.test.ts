import { expect, it } from 'vitest'
import { parseOptions } from '#tests/run/options.mjs'

it('runs every step unless told otherwise', () => {
  expect(parseOptions([])).toEqual({
    steps: ['types', 'build', 'format', 'lint', 'unused', 'faults', 'unit', 'integration', 'e2e'],
  })
})

it.each([[['--only', 'e2e,unit']], [['--only=unit,e2e']], [['--only', 'unit', 'e2e']]])(
  'runs only the steps named by %j, in their order',
  (args) => {
    expect(parseOptions(args)).toEqual({ steps: ['unit', 'e2e'] })
  },
)

it.each([
  [['--only', 'units'], 'Unknown step units'],
  [['--only'], 'Unknown step (none given)'],
  [['--fast'], 'Unknown option --fast'],
])('refuses %j', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message)
})

it('explains itself', () => {
  expect(parseOptions(['--help'])).toEqual({ help: true })
})
