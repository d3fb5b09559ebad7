import { describe, expect, test } from 'vitest'
import { nextStep } from '#models/application/next-step.ts'
import {
  applicationWindow,
  isLocked,
  rankingWindow,
  reviewWindow,
  type SecondRound,
} from '#models/application/windows.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { PROGRAMME_STATES, type ProgrammeState } from '#models/programme/states.ts'

const DAY_MS = 86_400_000
const dates = Object.fromEntries(
  PROGRAMME_DATES.map((date, at) => [date, new Date(at * 10 * DAY_MS)]),
) as Record<ProgrammeDate, Date>
const at = (date: ProgrammeDate, seconds: number) =>
  new Date(dates[date].getTime() + seconds * 1_000)
const programme = (state: ProgrammeState) => ({ state, dates, respondBy: null })
const second = (state: SecondRound['state']): SecondRound => ({
  state,
  rankingCloses: dates.secondRankingCloses,
})

describe('the time for lists', () => {
  test('ends with the lock, to the second', () => {
    const before = rankingWindow(programme('ranking'), null, at('rankingCloses', -1))
    expect(before).toEqual({ round: 1, closes: dates.rankingCloses })
    for (const seconds of [0, 1]) {
      const after = rankingWindow(programme('ranking'), null, at('rankingCloses', seconds))
      expect(after).toEqual({ refusal: 'ranking-closed' })
    }
  })

  test('comes again in the second round, while that one ranks and until its own date', () => {
    const running = programme('second-round')
    const inTime = at('secondRankingCloses', -1)
    expect(rankingWindow(running, second('ranking'), inTime)).toEqual({
      round: 2,
      closes: dates.secondRankingCloses,
    })
    for (const [round, now] of [
      [second('ranking'), at('secondRankingCloses', 1)],
      [second('locked'), inTime],
      [null, inTime],
    ] as const) {
      expect(rankingWindow(running, round, now)).toEqual({ refusal: 'ranking-closed' })
    }
  })

  test('is in no state of a programme but these two', () => {
    const open = PROGRAMME_STATES.filter(
      (state) => 'round' in rankingWindow(programme(state), second('ranking'), at('opens', 1)),
    )
    expect(open).toEqual(['ranking', 'second-round'])
  })
})

test('applications and decisions have their states and dates', () => {
  const applying = PROGRAMME_STATES.filter(
    (state) => 'closes' in applicationWindow(programme(state), at('applicationsClose', -1)),
  )
  const deciding = PROGRAMME_STATES.filter(
    (state) => 'closes' in reviewWindow(programme(state), at('rankingCloses', -1)),
  )
  expect([applying, deciding]).toEqual([['open'], ['open', 'ranking']])
  expect(applicationWindow(programme('open'), at('applicationsClose', 0))).toEqual({
    refusal: 'applications-closed',
  })
  expect(reviewWindow(programme('ranking'), at('rankingCloses', 0))).toEqual({
    refusal: 'application-locked',
  })
})

test('lists can be opened once they are locked, and never in a programme that was cancelled', () => {
  const lockedAt = (now: Date) =>
    PROGRAMME_STATES.filter((state) => isLocked(programme(state), null, 1, now))
  expect(lockedAt(at('rankingCloses', -1))).not.toContain('ranking')
  expect(lockedAt(at('rankingCloses', 0))).toContain('ranking')
  for (const state of ['draft', 'open', 'cancelled'] as const) {
    expect(lockedAt(at('closes', 1))).not.toContain(state)
  }
  expect(isLocked(programme('second-round'), second('ranking'), 2, at('closes', 1))).toBe(false)
  expect(isLocked(programme('second-round'), second('locked'), 2, at('closes', 1))).toBe(true)
})

describe('what is expected next', () => {
  const list = (certified: boolean) => ({ length: 2, certified })

  test.each([
    ['draft', null, 'open', 'submit', 'representative', 'applicationsClose'],
    ['submitted', null, 'open', 'review', 'coordinator', 'rankingCloses'],
    ['returned', null, 'open', 'correct', 'representative', 'rankingCloses'],
    ['eligible', null, 'open', 'await-ranking', 'nobody', 'applicationsClose'],
    ['eligible', null, 'ranking', 'rank', 'representative', 'rankingCloses'],
    ['eligible', list(false), 'ranking', 'certify', 'representative', 'rankingCloses'],
    ['ranked', list(true), 'ranking', 'may-change', 'nobody', 'rankingCloses'],
    ['ranked', list(false), 'ranking', 'certify-anew', 'representative', 'rankingCloses'],
    ['ranked', list(true), 'locked', 'await-results', 'coordinator', 'results'],
  ] as const)('%s with list %j while %s: %s', (state, own, stage, act, of, by) => {
    const found = nextStep({ state, list: own }, programme(stage), null, at('opens', 1))
    expect(found).toEqual({ act, of, by: dates[by].toISOString() })
  })

  test('is nothing once it is over, and says so where it was too late', () => {
    const act = (state: 'draft' | 'rejected' | 'withdrawn' | 'unmatched') =>
      nextStep({ state, list: null }, programme('locked'), null, at('results', -1)).act
    expect(
      ['draft', 'rejected', 'withdrawn', 'unmatched'].map((state) => act(state as 'draft')),
    ).toEqual(['missed', 'none', 'none', 'unmatched'])
    const cancelled = nextStep(
      { state: 'ranked', list: null },
      programme('cancelled'),
      null,
      dates.opens,
    )
    expect(cancelled).toEqual({ act: 'cancelled', of: 'nobody', by: null })
  })

  test.each([
    ['own', 'confirm', 'representative', true],
    ['partner', 'await-partner', 'partner', true],
    ['none', 'await-second', 'nobody', true],
    ['given', 'work', 'nobody', false],
  ] as const)('of a pair whose word is missing (%s): %s', (answers, act, of, dated) => {
    const respondBy = at('results', 100)
    const published = { ...programme('published'), respondBy }
    const matched = { state: 'matched', list: null, answers } as const
    const by = dated ? respondBy.toISOString() : null
    expect(nextStep(matched, published, null, at('results', 1))).toEqual({ act, of, by })
  })

  test('in the second round is a list again, for those who were left a free place', () => {
    const found = nextStep(
      { state: 'waitlisted', list: null },
      programme('second-round'),
      second('ranking'),
      at('results', 1),
    )
    expect(found).toMatchObject({ act: 'rank', of: 'representative' })
  })
})
