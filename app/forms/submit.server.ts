import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { DomainError } from '#models/errors.ts'
import { problemOf, type Problem } from './problem.ts'
import { readFormWithFiles, type FormWithFiles, type Upload } from './read-files.server.ts'

type Issue = z.core.$ZodIssue

/** One problem per issue, in the words of `errors.json`. */
function toProblem(issue: Issue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return { key: issue.input === undefined ? 'field.required' : 'field.format' }
    case 'too_small':
      if (issue.origin === 'number') {
        return { key: 'field.at-least', count: Number(issue.minimum) }
      }
      return Number(issue.minimum) <= 1
        ? { key: 'field.required' }
        : { key: 'field.too-short', count: Number(issue.minimum) }
    case 'too_big':
      if (issue.origin === 'number') return { key: 'field.at-most', count: Number(issue.maximum) }
      return {
        key: issue.origin === 'array' ? 'field.too-many' : 'field.too-long',
        count: Number(issue.maximum),
      }
    case 'invalid_format':
      return {
        key:
          issue.format === 'email' || issue.format === 'url'
            ? `field.${issue.format}`
            : 'field.format',
      }
    case 'invalid_value':
      return { key: 'field.choice' }
    case 'custom':
      return { key: `field.${String(issue.params?.code ?? 'format')}` }
    default:
      return { key: 'field.format' }
  }
}

/** What an action answers with when it did not redirect; give it to `useForm` as `lastResult`. */
export type FormResult = SubmissionResult<Problem[]>

interface SubmitOptions {
  /** Fields that never come back to the form. */
  secret?: string[]
}

/**
 * The straight line of an action: parse what was typed, perform one verb, answer. A refusal comes back to
 * the form with everything that was typed but `secret` fields.
 * @param perform the verb; its Response (a redirect) is the answer
 * @throws whatever is not a refusal that a form can show
 */
export async function submitForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  perform: (value: z.output<Schema>) => Promise<Response>,
  options: SubmitOptions = {},
) {
  return answer({ form: await readForm(request), problems: {} }, schema, perform, options)
}

/**
 * The same for a form with files: they are kept first, by `upload`, and then are ids like any other field
 * (`attachedFiles` in the schema). Files come with `encType="multipart/form-data"`; without one it may be sent as
 * any other form is.
 */
export async function submitFormWithFiles<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  upload: Upload,
  perform: (value: z.output<Schema>) => Promise<Response>,
  options: SubmitOptions = {},
) {
  const mayHoldFiles = request.headers.get('Content-Type')?.startsWith('multipart/') ?? false
  if (!mayHoldFiles) return submitForm(request, schema, perform, options)
  const read = await readFormWithFiles(request, upload).catch((error: unknown) => {
    throw asResponse(error)
  })
  return answer(read, schema, perform, options)
}

async function answer<Schema extends z.ZodType>(
  { form, problems }: FormWithFiles,
  schema: Schema,
  perform: (value: z.output<Schema>) => Promise<Response>,
  { secret = [] }: SubmitOptions,
) {
  const submission = parseWithZod(form, {
    schema,
    formatError: (issues: Issue[]) => issues.map(toProblem),
  })
  // A button that only changes the form, such as one for another row.
  if (submission.status === undefined)
    return data<FormResult>(submission.reply({ hideFields: secret }))
  if (submission.status !== 'success' || Object.keys(problems).length > 0) {
    const fieldErrors = Object.fromEntries(
      Object.entries(problems).map(([field, problem]) => [field, [problem]]),
    )
    return data<FormResult>(submission.reply({ fieldErrors, hideFields: secret }), 422)
  }
  try {
    return await perform(submission.value)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not-found') throw asResponse(error)
    const problem = problemOf(error)
    const { field } = error.detail
    const reply = field ? { fieldErrors: { [field]: [problem] } } : { formErrors: [problem] }
    return data<FormResult>(submission.reply({ ...reply, hideFields: secret }), error.status)
  }
}

/** A body that is no form is refused, not a failure of ours. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

/** A verb's refusal as a page: what may not be seen does not exist. */
export function asResponse(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error
  return new Response(error.code, { status: error.status })
}
