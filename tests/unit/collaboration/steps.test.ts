import { describe, expect, test } from 'vitest'
import { stepsOf } from '#app/collaborations/steps.ts'

const proposed = { state: 'proposed' as const, at: '2026-05-01T01:00:00.000Z' }
const confirmed = { state: 'confirmed' as const, at: '2026-05-03T01:00:00.000Z' }
const respondBy = '2026-05-15T01:00:00.000Z'
const inShort = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ state, phase }) => `${state} ${phase}`)

describe('the course of a collaboration', () => {
  test('shows what is awaited of whom until when, and what follows', () => {
    const steps = stepsOf({
      state: 'proposed',
      course: [proposed],
      expectation: {
        act: 'answer',
        of: ['b'],
        since: proposed.at,
        by: respondBy,
        late: false,
        mine: false,
      },
      respondBy,
    })
    expect(inShort(steps)).toEqual([
      'proposed done',
      'confirmed now',
      'signed later',
      'active later',
    ])
    expect(steps[1]).toMatchObject({ at: null, waitingFor: ['b'], by: respondBy })
  })

  test('ends where it was declined', () => {
    const declined = { state: 'declined' as const, at: '2026-05-04T01:00:00.000Z' }
    const course = [proposed, confirmed, declined]
    const steps = stepsOf({ state: 'declined', course, expectation: null, respondBy })
    expect(inShort(steps)).toEqual(['proposed done', 'confirmed done', 'declined over'])
  })

  test('has lapsed at its date even before the clock has written it down', () => {
    const course = [proposed]
    const steps = stepsOf({ state: 'lapsed', course, expectation: null, respondBy })
    expect(inShort(steps)).toEqual(['proposed done', 'lapsed over'])
    expect(steps[1]?.at).toBe(respondBy)
  })

  test('has nothing ahead once it is active, whatever waits to be signed anew', () => {
    const at = '2026-05-05T01:00:00.000Z'
    const course = [
      proposed,
      confirmed,
      { state: 'signed' as const, at },
      { state: 'active' as const, at },
    ]
    const expectation = {
      act: 'sign' as const,
      of: ['a'],
      since: at,
      by: null,
      late: false,
      mine: false,
    }
    expect(inShort(stepsOf({ state: 'active', course, expectation, respondBy }))).toEqual([
      'proposed done',
      'confirmed done',
      'signed done',
      'active done',
    ])
  })
})
