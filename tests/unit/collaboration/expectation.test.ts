import { describe, expect, test } from 'vitest'
import { expectationOf } from '#models/collaboration/expectation.ts'
import { AGREEING_STATES, COLLABORATION_STATES } from '#models/collaboration/states.ts'

const respondBy = new Date('2026-05-15T01:00:00Z')
const party = (organisation: string, confirmed: boolean, signed: number[] = []) => ({
  organisation,
  confirmed,
  signed,
})

describe('what is expected of whom', () => {
  test('the invited parties answer a proposal until its date', () => {
    const parties = [party('a', true), party('b', false), party('c', false)]
    expect(expectationOf({ state: 'proposed', respondBy, version: 1, parties })).toEqual({
      act: 'answer',
      of: ['b', 'c'],
      by: '2026-05-15T01:00:00.000Z',
    })
  })

  test('whoever has not signed the current version signs it, without a date', () => {
    const parties = [party('a', true, [1, 2]), party('b', true, [1])]
    expect(expectationOf({ state: 'active', respondBy, version: 2, parties })).toEqual({
      act: 'sign',
      of: ['b'],
      by: null,
    })
  })

  test('nobody has to do anything where all have signed', () => {
    const parties = [party('a', true, [1]), party('b', true, [1])]
    expect(expectationOf({ state: 'active', respondBy, version: 1, parties })).toBeNull()
  })

  test.each(COLLABORATION_STATES)('nobody is asked for what %s does not allow', (state) => {
    const parties = [party('a', true), party('b', true)]
    const expectation = expectationOf({ state, respondBy, version: 1, parties })
    const act =
      state === 'proposed' ? 'answer' : AGREEING_STATES.includes(state) ? 'sign' : undefined
    expect(expectation?.act).toBe(act)
  })
})
