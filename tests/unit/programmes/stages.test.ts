import { expect, test } from 'vitest'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { PROGRAMME_STATES, type ProgrammeState } from '#models/programme/states.ts'
import { stagesOf } from '#app/programmes/stages.ts'

const dates = Object.fromEntries(
  PROGRAMME_DATES.map((date, index) => [date, `2026-0${index + 1}-01T01:00:00.000Z`]),
) as Record<ProgrammeDate, string>

const phases = (state: ProgrammeState, had: readonly ProgrammeState[] = [state]) =>
  stagesOf(
    { state, dates },
    had.map((one) => ({ state: one })),
  ).map(({ phase }) => phase)

test.each(PROGRAMME_STATES)('while %s, at most one date is the next one', (state) => {
  expect(phases(state).filter((phase) => phase === 'now').length).toBeLessThanOrEqual(1)
})

test('while lists are written, their lock comes next', () => {
  const [opens, applications, ranking, results] = phases('ranking')
  expect([opens, applications, ranking, results]).toEqual(['done', 'done', 'now', 'later'])
})

test('a second round that nobody needed is struck out', () => {
  const without = phases('running', ['published', 'running'])
  expect(without.slice(4, 7)).toEqual(['skipped', 'skipped', 'now'])
  const after = phases('running', ['published', 'second-round', 'running'])
  expect(after.slice(4, 7)).toEqual(['done', 'done', 'now'])
})

test('what a cancelled programme did not come to is struck out', () => {
  expect(phases('cancelled', ['draft', 'open', 'cancelled'])).toEqual([
    'done',
    ...PROGRAMME_DATES.slice(1).map(() => 'skipped'),
  ])
})
