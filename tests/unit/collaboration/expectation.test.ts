import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectationsFor,
  expectationsOf,
  type Standing,
} from '#models/collaboration/expectation.ts'
import { reminderDue, reminderKey } from '#models/collaboration/reminder.ts'
import {
  ACTIVE_STATES,
  AGREEING_STATES,
  COLLABORATION_STATES,
} from '#models/collaboration/states.ts'
import { MILESTONE_STATES } from '#models/milestone/states.ts'
import { startOf } from '#models/day.ts'
import { ROLES_TO_WALK } from '#tests/support/roles.ts'

const START = new Date('2026-05-01T01:00:00Z')
const after = (days: number) => new Date(START.getTime() + days * 86_400_000)

const party = (organisation: string, confirmed: boolean, signed: number[] = [], pulsed = 0) => ({
  organisation,
  confirmed,
  signed,
  pulsed,
})

const standing = (facts: Partial<Standing>): Standing => ({
  state: 'active',
  proposedAt: START,
  respondBy: after(14),
  activated: START,
  version: 1,
  signable: START,
  parties: [party('a', true, [1]), party('b', true, [1])],
  reported: 0,
  review: null,
  milestones: [],
  ...facts,
})

const milestone = (due: string, state: (typeof MILESTONE_STATES)[number] = 'planned') => ({
  id: due,
  title: { text: '题', script: 'hans' as const },
  owner: 'b',
  due,
  state,
})

const acts = (facts: Partial<Standing>, now: Date) =>
  expectationsOf(standing(facts), now).map(({ act, of }) => `${act} ${of.join()}`)

describe('what is expected of whom', () => {
  test('the invited parties answer a proposal until its date', () => {
    const parties = [party('a', true), party('b', false), party('c', false)]
    expect(expectationsOf(standing({ state: 'proposed', parties }), after(1))).toEqual([
      {
        act: 'answer',
        of: ['b', 'c'],
        since: START.toISOString(),
        by: after(14).toISOString(),
        late: false,
      },
    ])
  })

  test('whoever has not signed the current version signs it, without a date', () => {
    const parties = [party('a', true, [1, 2]), party('b', true, [1])]
    expect(expectationsOf(standing({ version: 2, parties }), after(1))).toMatchObject([
      { act: 'sign', of: ['b'], by: null, version: 2, late: false },
    ])
  })

  test('nobody has to do anything where all have signed and no date is near', () => {
    expect(acts({ milestones: [milestone('2026-12-01')] }, after(1))).toEqual([])
  })

  test('an evaluation comes before what has dates of its own, and waits for others in the end', () => {
    const of = (stage: 'parties' | 'evaluators' | 'decision', whose: string[]) =>
      expectationsOf(
        standing({
          state: 'review-due',
          review: { stage, of: whose, since: after(90), by: after(104) },
          milestones: [milestone('2026-05-20')],
        }),
        after(95),
      ).map(({ act, of }) => `${act} ${of.join()}`)[0]
    expect(of('parties', ['a'])).toBe('evaluate a')
    expect(of('evaluators', [])).toBe('assess ')
    expect(of('decision', [])).toBe('decide ')
  })

  test('a milestone is its owner’s from seven days before its day, and late when that is over', () => {
    const milestones = [milestone('2026-05-20')]
    const at = (now: Date) => expectationsOf(standing({ milestones }), now)
    expect(at(startOf('2026-05-12', 23))).toEqual([])
    expect(at(startOf('2026-05-13'))).toMatchObject([{ act: 'milestone', of: ['b'], late: false }])
    expect(at(startOf('2026-05-20', 23))).toMatchObject([{ late: false }])
    expect(at(startOf('2026-05-21'))).toMatchObject([{ late: true }])
  })

  test('a quarter’s report and pulse are asked for when it is over, in the order of their dates', () => {
    const milestones = [milestone('2026-07-30')]
    expect(acts({ milestones }, startOf('2026-07-31', 23))).toEqual(['milestone b'])
    expect(acts({ milestones }, startOf('2026-08-01'))).toEqual([
      'milestone b',
      'report a,b',
      'pulse a,b',
    ])
    const parties = [party('a', true, [1], 1), party('b', true, [1])]
    expect(acts({ reported: 1, parties }, startOf('2026-08-01'))).toEqual(['pulse b'])
  })

  test.each(COLLABORATION_STATES)('nobody is asked for what %s does not allow', (state) => {
    const parties = [party('a', true), party('b', true)]
    const facts = { state, parties, milestones: [milestone('2026-05-02')] }
    const asked = new Set(expectationsOf(standing(facts), after(200)).map(({ act }) => act))
    expect(asked.has('answer')).toBe(false)
    expect(asked.has('sign')).toBe(AGREEING_STATES.includes(state))
    for (const act of ['report', 'pulse', 'milestone'] as const) {
      expect(asked.has(act)).toBe(ACTIVE_STATES.includes(state))
    }
  })

  test('a party does not learn whether the other one has answered to the pulse; coordinators do', () => {
    const all = expectationsOf(standing({ reported: 1 }), after(100))
    const organisation = (id: string) => ({
      ...ROLES_TO_WALK.outsider,
      organisations: [{ id, position: 'representative' as const }],
    })
    expect(expectationsFor(organisation('a'), all)).toMatchObject([{ of: ['a'], mine: true }])
    expect(expectationsFor(organisation('c'), all)).toEqual([])
    expect(expectationsFor(ROLES_TO_WALK.coordinator, all)).toMatchObject([
      { act: 'pulse', of: ['a', 'b'], mine: false },
    ])
  })

  test('what needs a representative is not a plain member’s to do, everything else is', () => {
    const member = {
      ...ROLES_TO_WALK.outsider,
      organisations: [{ id: 'a', position: 'member' as const }],
    }
    const all = expectationsOf(standing({}), after(100))
    expect(expectationsFor(member, all)).toMatchObject([
      { act: 'report', mine: true },
      { act: 'pulse', mine: false },
    ])
  })
})

const anyStanding = fc.record({
  state: fc.constantFrom(...COLLABORATION_STATES),
  version: fc.integer({ min: 1, max: 3 }),
  reported: fc.integer({ min: 0, max: 3 }),
  parties: fc.array(
    fc.record({
      organisation: fc.constantFrom('a', 'b', 'c'),
      confirmed: fc.boolean(),
      signed: fc.subarray([1, 2, 3]),
      pulsed: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  milestones: fc.array(
    fc
      .tuple(fc.integer({ min: -30, max: 400 }), fc.constantFrom(...MILESTONE_STATES))
      .map(([days, state]) => milestone(after(days).toISOString().slice(0, 10), state)),
    { maxLength: 4 },
  ),
})
const anyDay = fc.integer({ min: 0, max: 500 * 24 }).map((hours) => after(hours / 24))

describe('whatever a collaboration has come to', () => {
  test('somebody is asked for everything that is asked, and late means that its date is over', () => {
    fc.assert(
      fc.property(anyStanding, anyDay, (facts, now) => {
        for (const { of, since, by, late } of expectationsOf(standing(facts), now)) {
          expect(of.length).toBeGreaterThan(0)
          expect(late).toBe(by !== null && new Date(by) <= now)
          if (by) expect(since < by).toBe(true)
        }
      }),
    )
  })

  test('what has a date comes in the order of dates, after what everything waits for', () => {
    fc.assert(
      fc.property(anyStanding, anyDay, (facts, now) => {
        const all = expectationsOf(standing(facts), now)
        const dated = all.filter(({ act }) => ['milestone', 'report', 'pulse'].includes(act))
        expect(all.slice(all.length - dated.length)).toEqual(dated)
        const dates = dated.map(({ by }) => by ?? '')
        expect(dates).toEqual([...dates].sort())
      }),
    )
  })

  test('a reminder is said at its time and not before, and never goes back to an earlier one', () => {
    fc.assert(
      fc.property(anyStanding, anyDay, fc.integer({ min: 0, max: 60 }), (facts, now, later) => {
        const then = new Date(now.getTime() + later * 86_400_000)
        for (const expectation of expectationsOf(standing(facts), now)) {
          const first = reminderDue(expectation, now)
          const second = reminderDue(expectation, then)
          if (first) expect(first.at <= now).toBe(true)
          if (first) expect(second && second.at >= first.at).toBe(true)
        }
      }),
    )
  })
})

describe('reminders', () => {
  const timesOf = (facts: Partial<Standing>, from: Date, days: number) => {
    const said = new Map<string, string>()
    for (let hours = 0; hours <= days * 24; hours += 1) {
      const now = new Date(from.getTime() + hours * 3_600_000)
      for (const expectation of expectationsOf(standing(facts), now)) {
        const reminder = reminderDue(expectation, now)
        if (!reminder) continue
        const key = reminderKey(expectation, reminder)
        if (!said.has(key)) said.set(key, `${reminder.kind} ${now.toISOString().slice(0, 13)}`)
      }
    }
    return [...said.values()]
  }

  test('of a proposal come halfway and two days before its end', () => {
    const parties = [party('a', true), party('b', false)]
    expect(timesOf({ state: 'proposed', parties }, START, 13)).toEqual([
      'collaboration.answer-halfway 2026-05-08T01',
      'collaboration.answer-soon 2026-05-13T01',
    ])
  })

  test('of an agreement come after three and seven days, and no more', () => {
    const parties = [party('a', true), party('b', true)]
    expect(timesOf({ state: 'confirmed', activated: null, parties }, START, 40)).toEqual([
      'collaboration.unsigned 2026-05-04T01',
      'collaboration.unsigned 2026-05-08T01',
    ])
  })

  test('of a milestone come in the morning seven days before and on the day after', () => {
    const milestones = [milestone('2026-05-20')]
    expect(timesOf({ milestones }, START, 40)).toEqual([
      'milestone.soon 2026-05-13T01',
      'milestone.late 2026-05-21T01',
    ])
  })

  test('of a report come at the quarter’s end and when fourteen days are over; of a pulse once', () => {
    expect(timesOf({}, START, 130)).toEqual([
      'report.due 2026-08-01T01',
      'pulse.asked 2026-08-01T01',
      'report.late 2026-08-15T01',
    ])
  })
})
