import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { reviewNewsText } from '#models/news/convert.server.ts'
import { reviewNewsInput } from '#models/news/input.ts'
import { done } from '#app/forms/done.server.ts'
import { textAsked } from './desk-item.server.ts'
import { editNewsPath } from './index.ts'
import { pressed } from './pressed.server.ts'

export async function action(asked: ActionFunctionArgs) {
  const { actor, item, language } = await textAsked(asked)
  await pressed(asked.request, reviewNewsInput, (input) =>
    reviewNewsText(actor, item.id, language, input),
  )
  return done(asked.request, editNewsPath(item.id, language), 'news-reviewed')
}

/** There is only a button for it, in the editor. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(new URL(request.url).pathname.replace(/\/[^/]+$/, ''))
}
