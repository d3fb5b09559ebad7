import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APPLICATION_STATES } from '#models/application/states.ts'
import { COLLABORATION_STATES } from '#models/collaboration/states.ts'
import { FUNNEL_STEPS, funnelOf, type Passage } from '#models/programme-figures/funnel.ts'

const passage = fc.record({
  application: fc.array(fc.constantFrom(...APPLICATION_STATES), { maxLength: 6 }),
  collaborations: fc.array(fc.array(fc.constantFrom(...COLLABORATION_STATES), { maxLength: 5 }), {
    maxLength: 3,
  }),
})

const counts = (passages: Passage[]) =>
  Object.fromEntries(funnelOf(passages).map(({ step, count }) => [step, count]))

test('an organisation counts for everything it reached, whatever became of it afterwards', () => {
  expect(
    counts([
      { application: ['draft', 'withdrawn'], collaborations: [] },
      { application: ['draft', 'submitted', 'withdrawn'], collaborations: [] },
      { application: ['submitted', 'eligible', 'rejected'], collaborations: [] },
      {
        application: ['submitted', 'eligible', 'ranked', 'matched', 'unmatched'],
        collaborations: [['proposed', 'declined']],
      },
      {
        application: ['submitted', 'eligible', 'ranked', 'matched'],
        collaborations: [
          ['proposed', 'lapsed'],
          ['proposed', 'confirmed', 'signed', 'active', 'review-due', 'renewed', 'exited'],
        ],
      },
    ]),
  ).toEqual({
    applied: 4,
    eligible: 3,
    ranked: 2,
    matched: 2,
    confirmed: 1,
    signed: 1,
    active: 1,
    renewed: 1,
  })
})

test('no step counts more than the one before, and shares say how many went on', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 30 }), (passages) => {
      const lines = funnelOf(passages)
      expect(lines.map(({ step }) => step)).toEqual(FUNNEL_STEPS)
      for (const [at, { count, share }] of lines.entries()) {
        const before = lines[at - 1]?.count ?? 0
        if (at > 0) expect(count).toBeLessThanOrEqual(before)
        expect(share).toBe(before > 0 ? count / before : null)
      }
    }),
  )
})

test('a further organisation never makes a step count less', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 10 }), passage, (passages, one) => {
      const before = funnelOf(passages)
      const after = funnelOf([...passages, one])
      for (const [at, { count }] of after.entries()) {
        expect(count - (before[at]?.count ?? 0)).toBeOneOf([0, 1])
      }
    }),
  )
})
