import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import type { FormInput } from './input.ts'
import type { FormRecord } from './record.server.ts'
import type { Criterion } from './rubric.ts'

/**
 * What was typed, as it is kept: one entry per criterion of the rubric, in its order.
 * @throws DomainError `invalid` when it is handed in without a score for each
 */
export function toForm(
  actor: Actor,
  rubric: readonly Criterion[],
  { entries, act }: FormInput,
  now: Date,
): FormRecord {
  const typed = new Map(entries.map((entry) => [entry.criterion, entry]))
  const form = rubric.map(({ id }) => {
    const { score, remark } = typed.get(id) ?? {}
    return {
      criterion: id,
      score: score ?? null,
      remark: remark ? write(remark, actor.locale) : null,
    }
  })
  const missing = form.findIndex(({ score }) => score === null)
  if (act === 'hand-in' && missing >= 0) {
    throw new DomainError('invalid', { field: `entries[${missing}].score`, reason: 'score' })
  }
  return {
    entries: form,
    by: new Types.ObjectId(actor.id),
    savedAt: now,
    submittedAt: act === 'hand-in' ? now : null,
  }
}
