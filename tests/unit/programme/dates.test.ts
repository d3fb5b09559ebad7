import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  changeProblems,
  dateToBringForward,
  datesAhead,
  DAY_MS,
  planProblems,
} from '#models/programme/dates.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { PROGRAMME_STATES } from '#models/programme/states.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const DAYS_TO_ANSWER = 7

/** A sound plan: each date so many days after the one before it. */
const plan = fc
  .array(fc.integer({ min: DAYS_TO_ANSWER + 1, max: 60 }), {
    minLength: PROGRAMME_DATES.length,
    maxLength: PROGRAMME_DATES.length,
  })
  .map((gaps) => {
    let at = NOW.getTime()
    return Object.fromEntries(
      PROGRAMME_DATES.map((date, index) => {
        at += (gaps[index] ?? 0) * DAY_MS
        return [date, new Date(at)]
      }),
    ) as Record<ProgrammeDate, Date>
  })

const place = fc.integer({ min: 0, max: PROGRAMME_DATES.length - 1 })
const state = fc.constantFrom(...PROGRAMME_STATES)

describe('a plan', () => {
  it('is sound where every date leaves time after the one before it', () => {
    fc.assert(fc.property(plan, (dates) => planProblems(dates, DAYS_TO_ANSWER).length === 0))
  })

  it('is not where two dates stand the other way round', () => {
    fc.assert(
      fc.property(plan, place, (dates, at) => {
        const [one, other] = [PROGRAMME_DATES[at], PROGRAMME_DATES[at + 1]]
        if (!one || !other) return
        const turned = { ...dates, [one]: dates[other], [other]: dates[one] }
        expect(planProblems(turned, DAYS_TO_ANSWER)[0]?.problem).toBe('order')
      }),
    )
  })

  it('leaves everyone the days to answer after each results', () => {
    fc.assert(
      fc.property(plan, (dates) => {
        const late = new Date(dates.results.getTime() + DAYS_TO_ANSWER * DAY_MS)
        expect(
          planProblems({ ...dates, secondRankingCloses: late }, DAYS_TO_ANSWER),
        ).toContainEqual({ date: 'secondRankingCloses', problem: 'response' })
      }),
    )
  })
})

describe('a change of an announced plan', () => {
  it('never makes a date that is ahead earlier', () => {
    fc.assert(
      fc.property(plan, plan, state, (dates, wanted, stands) => {
        const programme = { state: stands, announcedAt: NOW, dates, responseDays: DAYS_TO_ANSWER }
        if (changeProblems(programme, wanted, NOW).length > 0) return
        for (const date of datesAhead(stands)) {
          expect(wanted[date].getTime()).toBeGreaterThanOrEqual(dates[date].getTime())
        }
      }),
    )
  })

  it('that puts everything ahead off by the same time is always sound', () => {
    fc.assert(
      fc.property(plan, state, fc.integer({ min: 0, max: 400 }), (dates, stands, days) => {
        const later = { ...dates }
        for (const date of datesAhead(stands)) {
          later[date] = new Date(dates[date].getTime() + days * DAY_MS)
        }
        const programme = { state: stands, announcedAt: NOW, dates, responseDays: DAYS_TO_ANSWER }
        expect(changeProblems(programme, later, NOW)).toEqual([])
      }),
    )
  })
})

test('only the next date can be brought forward, and only one that is to come', () => {
  fc.assert(
    fc.property(plan, state, fc.date({ min: NOW, noInvalidDate: true }), (dates, stands, now) => {
      const date = dateToBringForward({ state: stands, announcedAt: NOW, dates }, now)
      if (!date) return
      expect(datesAhead(stands)).toContain(date)
      expect(dates[date] > now).toBe(true)
    }),
  )
})
