import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCK, dueAction, type Clocked } from '#models/programme/due.ts'
import { PROGRAMME_DATES } from '#models/programme/programme.ts'
import {
  PROGRAMME_STATES,
  PROGRAMME_TRANSITIONS,
  programmeAfter,
} from '#models/programme/states.ts'

const ANNOUNCED = new Date('2026-01-01T00:00:00Z')

/** Eight dates that strictly increase. */
const dates = fc
  .uniqueArray(fc.date({ min: ANNOUNCED, max: new Date('2030-01-01'), noInvalidDate: true }), {
    minLength: PROGRAMME_DATES.length,
    maxLength: PROGRAMME_DATES.length,
    selector: (date) => date.getTime(),
  })
  .map((all) => all.sort((one, other) => one.getTime() - other.getTime()))
  .map(
    (sorted) =>
      Object.fromEntries(
        PROGRAMME_DATES.map((date, index) => [date, sorted[index] ?? ANNOUNCED]),
      ) as Clocked['dates'],
  )

const programme = fc.record({
  state: fc.constantFrom(...PROGRAMME_STATES),
  announcedAt: fc.constantFrom(null, ANNOUNCED),
  dates,
})

const now = fc.date({ min: ANNOUNCED, max: new Date('2030-01-02'), noInvalidDate: true })

/** Everything that the clock does at one moment. */
function advanced(from: Clocked, at: Date): Clocked {
  const action = dueAction(from, at)
  const state = action && programmeAfter(from.state, action)
  return state ? advanced({ ...from, state }, at) : from
}

describe('what the clock owes a programme', () => {
  it('is always legal, on the clock’s own account, and never before its date', () => {
    fc.assert(
      fc.property(programme, now, (one, at) => {
        const action = dueAction(one, at)
        if (!action) return
        expect(PROGRAMME_TRANSITIONS[action].by).toBe('clock')
        expect(programmeAfter(one.state, action)).not.toBeNull()
        const date = CLOCK.find((step) => step.action === action)?.date
        expect(date && one.dates[date] <= at).toBe(true)
      }),
    )
  })

  it('is the same whether it is paid on time or all at once', () => {
    fc.assert(
      fc.property(programme, now, now, (one, first, second) => {
        const [early, late] = first < second ? [first, second] : [second, first]
        expect(advanced(advanced(one, early), late)).toEqual(advanced(one, late))
      }),
    )
  })

  it('is nothing once it was paid', () => {
    fc.assert(
      fc.property(programme, now, (one, at) => {
        expect(dueAction(advanced(one, at), at)).toBeNull()
      }),
    )
  })

  it('opens nothing that was not announced', () => {
    fc.assert(
      fc.property(dates, now, (own, at) => {
        expect(dueAction({ state: 'draft', announcedAt: null, dates: own }, at)).toBeNull()
      }),
    )
  })

  it('takes a programme through its first three dates in order', () => {
    fc.assert(
      fc.property(dates, (own) => {
        const one: Clocked = { state: 'draft', announcedAt: ANNOUNCED, dates: own }
        const just = (date: Date) => new Date(date.getTime() - 1)
        expect(advanced(one, just(own.opens)).state).toBe('draft')
        expect(advanced(one, own.opens).state).toBe('open')
        expect(advanced(one, own.applicationsClose).state).toBe('ranking')
        expect(advanced(one, own.rankingCloses).state).toBe('locked')
        expect(advanced(one, own.closes).state).toBe('locked')
      }),
    )
  })
})
