import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import { brokenRules, leewayOf, RULES } from '#models/programme/fixed.ts'
import type { ProgrammeRules } from '#models/programme/input.ts'
import { SIDES } from '#models/programme/programme.ts'
import { PROGRAMME_STATES } from '#models/programme/states.ts'
import { UNWRITTEN } from '#models/text/trilingual.ts'

const some = <Value>(all: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 })

const side = fc.record({
  kinds: some(ORGANISATION_KINDS),
  seats: some(SEATS),
  capacity: fc.integer({ min: 1, max: 20 }),
})

const rules: fc.Arbitrary<ProgrammeRules> = fc.record({
  sides: fc.record({ a: side, b: side }),
  proposing: fc.constantFrom(...SIDES),
  longestList: fc.integer({ min: 1, max: 50 }),
  responseDays: fc.integer({ min: 1, max: 60 }),
  questions: fc
    .uniqueArray(fc.constantFrom('p', 'q', 'r'))
    .map((ids) => ids.map((id) => ({ id, text: UNWRITTEN, required: true }))),
  rubric: fc
    .uniqueArray(fc.constantFrom('s', 't'))
    .map((ids) => ids.map((id) => ({ id, title: UNWRITTEN, help: UNWRITTEN, minimum: null }))),
})

const announced = { announcedAt: new Date() }

test('a draft may change in everything', () => {
  fc.assert(
    fc.property(rules, rules, (before, after) => {
      expect(brokenRules({ state: 'draft', announcedAt: null }, before, after)).toEqual([])
    }),
  )
})

test('to change nothing is allowed in every state', () => {
  fc.assert(
    fc.property(rules, fc.constantFrom(...PROGRAMME_STATES), (same, state) => {
      expect(brokenRules({ state, ...announced }, same, structuredClone(same))).toEqual([])
    }),
  )
})

describe('once announced', () => {
  it('nobody who could take part is shut out, and no figure becomes smaller', () => {
    fc.assert(
      fc.property(rules, rules, fc.constantFrom(...PROGRAMME_STATES), (before, after, state) => {
        if (brokenRules({ state, ...announced }, before, after).length > 0) return
        for (const one of SIDES) {
          expect(after.sides[one].kinds).toEqual(expect.arrayContaining(before.sides[one].kinds))
          expect(after.sides[one].seats).toEqual(expect.arrayContaining(before.sides[one].seats))
          expect(after.sides[one].capacity).toBeGreaterThanOrEqual(before.sides[one].capacity)
        }
        expect(after.longestList).toBeGreaterThanOrEqual(before.longestList)
        expect(after.proposing).toBe(before.proposing)
      }),
    )
  })

  it('leeway never grows from one state to the next', () => {
    const rank = { free: 2, widen: 1, fixed: 0 }
    const course = ['draft', 'open', 'ranking', 'locked', 'published', 'running', 'closed'] as const
    for (const rule of RULES) {
      const widths = course.map((state) => rank[leewayOf({ state, ...announced }, rule)])
      expect(widths).toEqual([...widths].sort((one, other) => other - one))
    }
  })
})
