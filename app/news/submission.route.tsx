import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { submitNews } from '#models/news/approve.server.ts'
import { stepInput } from '#models/news/input.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titled } from '#app/i18n/title.ts'
import { itemAsked } from './desk-item.server.ts'
import { editNewsPath } from './index.ts'
import { Readers } from './readers.tsx'
import { StepPage } from './step-page.tsx'
import { stepAsked } from './step.server.ts'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.item.title ?? '')

export const loader = (asked: LoaderFunctionArgs) => stepAsked(asked, 'submit')

export async function action(asked: ActionFunctionArgs) {
  const { actor, item } = await itemAsked(asked)
  return submitForm(asked.request, stepInput, async () => {
    await submitNews(actor, item.id)
    return done(asked.request, editNewsPath(item.id), 'news-submitted')
  })
}

export default function Submission() {
  const { item } = useLoaderData<typeof loader>()
  return <StepPage item={item} step="submission" before={<Readers item={item} />} />
}
