import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCORES } from '#models/evaluation/rubric.ts'
import {
  EXIT_MEAN,
  OUTCOMES,
  RENEWAL_MEAN,
  summarise,
  type Outcome,
} from '#models/evaluation/summary.ts'

const score: fc.Arbitrary<number> = fc.constantFrom(...SCORES)

/** A rubric, and as many full forms of parties and evaluators as an evaluation has. */
const evaluation = fc
  .array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 })
  .chain((minimums) => {
    const rubric = minimums.map((minimum, at) => ({ id: `c${at}`, minimum }))
    const scores = fc
      .array(score, { minLength: rubric.length, maxLength: rubric.length })
      .map(
        (given) =>
          Object.fromEntries(rubric.map(({ id }, at) => [id, given[at] ?? 0])) as Record<
            string,
            number
          >,
      )
    return fc.record({
      rubric: fc.constant(rubric),
      parties: fc.array(scores, { maxLength: 3 }),
      evaluators: fc.tuple(scores, scores),
      improved: fc.boolean(),
    })
  })

type Evaluation = typeof evaluation extends fc.Arbitrary<infer Value> ? Value : never
const of = ({ rubric, parties, evaluators, improved }: Evaluation) =>
  summarise(rubric, { parties, evaluators }, improved)

/** The better, the smaller. */
const rank = (outcome: Outcome | null) => (outcome ? OUTCOMES.indexOf(outcome) : Number.NaN)

describe('the suggested outcome', () => {
  test('is a renewal exactly where every minimum is met and the mean suffices', () => {
    fc.assert(
      fc.property(evaluation, (given) => {
        const { criteria, mean, suggestion } = of(given)
        const met = criteria.every(({ unmet }) => !unmet)
        expect(suggestion === 'renew').toBe(met && (mean ?? 0) >= RENEWAL_MEAN)
        if (!given.improved) expect(suggestion === 'exit').toBe((mean ?? 0) < EXIT_MEAN)
      }),
    )
  })

  test('never gets worse by a better score of an evaluator', () => {
    fc.assert(
      fc.property(evaluation, fc.nat(), fc.boolean(), (given, at, first) => {
        const { id } = given.rubric[at % given.rubric.length] ?? { id: '' }
        const raise = (scores: Record<string, number>) => ({
          ...scores,
          [id]: Math.min(5, (scores[id] ?? 0) + 1),
        })
        const [one, other] = given.evaluators
        const evaluators: Evaluation['evaluators'] = first
          ? [raise(one), other]
          : [one, raise(other)]
        expect(rank(of({ ...given, evaluators }).suggestion)).toBeLessThanOrEqual(
          rank(of(given).suggestion),
        )
      }),
    )
  })

  test('does not depend on the parties, nor on the order of evaluators or criteria', () => {
    fc.assert(
      fc.property(evaluation, (given) => {
        const [one, other] = given.evaluators
        const turned = {
          ...given,
          rubric: [...given.rubric].reverse(),
          parties: [],
          evaluators: [other, one] as Evaluation['evaluators'],
        }
        expect(of(turned).suggestion).toBe(of(given).suggestion)
        expect(of(turned).mean).toBeCloseTo(of(given).mean ?? 0)
      }),
    )
  })

  test('gives no second time to improve', () => {
    fc.assert(
      fc.property(evaluation, (given) => {
        expect(of({ ...given, improved: true }).suggestion).not.toBe('improve')
      }),
    )
  })

  test('waits for every score', () => {
    const rubric = [
      { id: 'a', minimum: 2 },
      { id: 'b', minimum: null },
    ]
    const summary = summarise(
      rubric,
      { parties: [], evaluators: [{ a: 4, b: 4 }, { a: 4 }] },
      false,
    )
    expect(summary.suggestion).toBeNull()
    expect(summarise(rubric, { parties: [], evaluators: [] }, false)).toEqual({
      criteria: [
        { criterion: 'a', parties: null, evaluators: null, unmet: false },
        { criterion: 'b', parties: null, evaluators: null, unmet: false },
      ],
      mean: null,
      suggestion: null,
    })
  })

  test('takes an evaluators’ mean below the minimum as unmet, not one below it', () => {
    const unmetBy = (...scores: number[]) =>
      summarise(
        [{ id: 'a', minimum: 2 }],
        { parties: [{ a: 5 }], evaluators: scores.map((a) => ({ a })) },
        false,
      ).criteria[0]?.unmet
    expect(unmetBy(1, 3)).toBe(false)
    expect(unmetBy(1, 2)).toBe(true)
  })
})
