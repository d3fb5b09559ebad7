import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formInput } from '#models/evaluation/input.ts'
import { fillInForParty } from '#models/evaluation/party-form.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { evaluationPath } from './index.ts'
import { ScoreForm } from './score-form.tsx'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluation-form')

export async function loader(asked: LoaderFunctionArgs) {
  return evaluationAsked(asked)
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, formInput, async (input) => {
    await fillInForParty(actor, id, input)
    return done(
      request,
      evaluationPath(id),
      input.act === 'keep' ? 'evaluation-kept' : 'evaluation-handed-in',
    )
  })
}

export default function PartyForm() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  const { evaluation } = about
  // Whoever may fill one in sees no other form yet.
  const own = evaluation.parties.find(({ form }) => form)?.form ?? null
  return (
    <EvaluationPage about={about} heading={t('form.title')} lead={t('form.lead')} act="fillIn">
      <ScoreForm evaluation={evaluation} draft={own} />
    </EvaluationPage>
  )
}
