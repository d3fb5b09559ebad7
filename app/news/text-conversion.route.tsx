import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { convertNewsText } from '#models/news/convert.server.ts'
import { convertNewsInput } from '#models/news/input.ts'
import { done } from '#app/forms/done.server.ts'
import { textAsked } from './desk-item.server.ts'
import { editNewsPath } from './index.ts'
import { pressed } from './pressed.server.ts'

export async function action(asked: ActionFunctionArgs) {
  const { actor, item, language } = await textAsked(asked)
  await pressed(asked.request, convertNewsInput, (input) =>
    convertNewsText(actor, item.id, language, input),
  )
  return done(asked.request, editNewsPath(item.id, language), 'news-converted')
}

/** There is only a button for it, in the editor. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(new URL(request.url).pathname.replace(/\/[^/]+$/, ''))
}
