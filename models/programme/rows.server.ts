import { Types } from 'mongoose'
import type { ProgrammeForm } from './input.ts'

/** Gives new questions and criteria the ids by which answers and scores will know them. */
export function withRowIds<Form extends Pick<ProgrammeForm, 'questions' | 'rubric'>>(
  form: Form,
): Form {
  const named = <Row extends { id: string }>(row: Row): Row => ({
    ...row,
    id: row.id || new Types.ObjectId().toString(),
  })
  return { ...form, questions: form.questions.map(named), rubric: form.rubric.map(named) }
}
