import { parseWithZod } from '@conform-to/zod/v4'
import { previewNewsInput, type PreviewNewsInput } from '#models/news/input.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'
import type { NewsParts } from '#models/news/news.ts'
import type { Preview } from './use-live-preview.ts'

/** A text as readers will see it. */
export function previewOf({ title, summary, body }: NewsParts): Preview {
  return { title, summary, html: renderMarkdown(body) }
}

/**
 * What was typed so far.
 * @throws Response 400 for what is no form, 413 for more than anybody could save
 */
export async function typedIn(request: Request): Promise<PreviewNewsInput> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  const submission = parseWithZod(form, { schema: previewNewsInput })
  if (submission.status !== 'success') throw new Response(null, { status: 413 })
  return submission.value
}
