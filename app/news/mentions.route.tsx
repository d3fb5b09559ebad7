import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mentionsInput } from '#models/news/input.ts'
import { mentionOrganisations } from '#models/news/mention.server.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titled } from '#app/i18n/title.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { itemAsked } from './desk-item.server.ts'
import { editNewsPath } from './index.ts'
import { StepPage } from './step-page.tsx'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  titled({ location }, data?.item.title ?? '')

export async function loader(asked: LoaderFunctionArgs) {
  const { item } = await itemAsked(asked)
  return { item }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, item } = await itemAsked(asked)
  return submitForm(asked.request, mentionsInput, async ({ organisations }) => {
    await mentionOrganisations(actor, item.id, organisations)
    return done(asked.request, editNewsPath(item.id), 'news-mentioned')
  })
}

export default function MentionsForm() {
  const { t } = useTranslation('news-desk')
  const { item } = useLoaderData<typeof loader>()
  const labels = { organisations: t('step.mentions.field') }
  const initial = { organisations: item.organisations.map(organisationPath).join('\n') }
  return (
    <StepPage<{ organisations: string }>
      item={item}
      step="mentions"
      labels={labels}
      initial={initial}
    >
      {({ organisations }) => (
        <TextArea
          field={organisations}
          label={labels.organisations}
          help={t('step.mentions.field-help')}
          optional
        />
      )}
    </StepPage>
  )
}
