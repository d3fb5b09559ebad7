import type { Criterion } from './rubric.ts'

export const OUTCOMES = ['renew', 'improve', 'exit'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Scores by criterion; what is missing was not given. */
export type Scores = Readonly<Record<string, number>>

/** From here on a renewal is suggested, where no minimum is unmet. */
export const RENEWAL_MEAN = 3
/** Below this an exit is suggested. */
export const EXIT_MEAN = 2

export interface CriterionSummary {
  criterion: string
  /** Of the parties' scores and of the evaluators'; null where none was given. */
  parties: number | null
  evaluators: number | null
  /** The evaluators' mean is below the criterion's minimum. */
  unmet: boolean
}

export interface Summary {
  criteria: CriterionSummary[]
  /** Of the evaluators' means, each criterion weighing the same. */
  mean: number | null
  suggestion: Outcome | null
}

/**
 * What the forms come to, and the outcome that follows. The evaluators' scores decide; the parties' stand beside
 * them, since nobody judges their own case. The three outcomes and the mandatory minimums are the design's
 * (product.md, evaluation); the thresholds on a scale of 0 to 5 are this portal's:
 * - renew: every minimum is met and the mean is at least `RENEWAL_MEAN`
 * - exit: the mean is below `EXIT_MEAN`, or the collaboration was given time to improve before and is still
 *   not one to renew
 * - improve: everything else
 * @param improved it comes from a time to improve
 * @returns without a suggestion while an evaluator's score is missing
 */
export function summarise(
  rubric: readonly Pick<Criterion, 'id' | 'minimum'>[],
  forms: { parties: readonly Scores[]; evaluators: readonly Scores[] },
  improved: boolean,
): Summary {
  const criteria = rubric.map(({ id, minimum }): CriterionSummary => {
    const evaluators = meanOf(forms.evaluators.map((scores) => scores[id]))
    return {
      criterion: id,
      parties: meanOf(forms.parties.map((scores) => scores[id])),
      evaluators,
      unmet: minimum !== null && evaluators !== null && evaluators < minimum,
    }
  })
  const mean = meanOf(criteria.map(({ evaluators }) => evaluators ?? undefined))
  const complete = forms.evaluators.every((scores) => rubric.every(({ id }) => id in scores))
  const suggestion = mean === null || !complete ? null : suggest(criteria, mean, improved)
  return { criteria, mean, suggestion }
}

function suggest(criteria: CriterionSummary[], mean: number, improved: boolean): Outcome {
  const met = criteria.every(({ unmet }) => !unmet)
  if (met && mean >= RENEWAL_MEAN) return 'renew'
  return mean < EXIT_MEAN || improved ? 'exit' : 'improve'
}

function meanOf(values: ReadonlyArray<number | undefined>): number | null {
  const given = values.filter((value) => value !== undefined)
  if (given.length === 0) return null
  return given.reduce((sum, value) => sum + value, 0) / given.length
}
