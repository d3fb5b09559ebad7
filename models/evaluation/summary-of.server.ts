import type { EvaluationRecord, FormRecord } from './record.server.ts'
import { summarise, type Scores, type Summary } from './summary.ts'

/** What the forms that are in come to; null before both assessments are. */
export function summaryOf(evaluation: EvaluationRecord): Summary | null {
  const { stage, rubric, parties, evaluators, improved } = evaluation
  if (stage !== 'decision' && stage !== 'decided') return null
  const forms = {
    parties: parties.flatMap(({ form }) => scoresOf(form)),
    evaluators: evaluators.flatMap(({ form }) => scoresOf(form)),
  }
  return summarise(rubric, forms, improved)
}

function scoresOf(form: FormRecord | null): Scores[] {
  if (!form?.submittedAt) return []
  const given = form.entries.flatMap(({ criterion, score }) =>
    score === null ? [] : [[criterion, score] as const],
  )
  return [Object.fromEntries(given)]
}
