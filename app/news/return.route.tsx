import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { returnNews } from '#models/news/approve.server.ts'
import { returnNewsInput } from '#models/news/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titled } from '#app/i18n/title.ts'
import { itemAsked } from './desk-item.server.ts'
import { editNewsPath } from './index.ts'
import { StepPage } from './step-page.tsx'
import { stepAsked } from './step.server.ts'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.item.title ?? '')

export const loader = (asked: LoaderFunctionArgs) => stepAsked(asked, 'return')

export async function action(asked: ActionFunctionArgs) {
  const { actor, item } = await itemAsked(asked)
  return submitForm(asked.request, returnNewsInput, async (input) => {
    await returnNews(actor, item.id, input)
    return done(asked.request, editNewsPath(item.id), 'news-returned')
  })
}

export default function Return() {
  const { t } = useTranslation('news-desk')
  const { item } = useLoaderData<typeof loader>()
  const labels = { comment: t('step.return.field') }
  return (
    <StepPage<{ comment: string }> item={item} step="return" labels={labels}>
      {({ comment }) => <TextArea field={comment} label={labels.comment} />}
    </StepPage>
  )
}
