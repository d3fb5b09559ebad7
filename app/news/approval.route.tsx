import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { approveNews } from '#models/news/approve.server.ts'
import { approveNewsInput } from '#models/news/input.ts'
import { TextField } from '#app/forms/controls.tsx'
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

export const loader = (asked: LoaderFunctionArgs) => stepAsked(asked, 'schedule')

export async function action(asked: ActionFunctionArgs) {
  const { actor, item } = await itemAsked(asked)
  return submitForm(asked.request, approveNewsInput, async (input) => {
    const outcome = await approveNews(actor, item.id, input)
    return done(asked.request, editNewsPath(item.id), `news-${outcome}`)
  })
}

export default function Approval() {
  const { t } = useTranslation('news-desk')
  const { item } = useLoaderData<typeof loader>()
  const labels = { publishAt: t('step.approval.when') }
  return (
    <StepPage<{ publishAt: string }>
      item={item}
      step="approval"
      labels={labels}
      before={<Readers item={item} />}
    >
      {({ publishAt }) => (
        <TextField
          field={publishAt}
          label={labels.publishAt}
          help={t('step.approval.when-help')}
          type="datetime-local"
          optional
        />
      )}
    </StepPage>
  )
}
