import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { asResponse } from '#app/forms/submit.server.ts'

/**
 * What a button without a form to fill in asks for: nothing was typed that could be lost, so a refusal is a
 * page of its own.
 */
export async function pressed<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  perform: (value: z.output<Schema>) => Promise<void>,
): Promise<void> {
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') throw new Response(null, { status: 400 })
  try {
    await perform(submission.value)
  } catch (error) {
    throw asResponse(error)
  }
}
