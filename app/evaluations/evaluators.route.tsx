import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EVALUATORS } from '#models/evaluation/evaluation.ts'
import { appointEvaluator, candidatesFor } from '#models/evaluation/evaluators.server.ts'
import { appointInput } from '#models/evaluation/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { AppointForm } from './appoint-form.tsx'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { Evaluators } from './evaluators.tsx'
import { evaluatorsPath } from './index.ts'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluators')

export async function loader(asked: LoaderFunctionArgs) {
  const about = await evaluationAsked(asked)
  const actor = await requireActor(asked)
  const { may, collaborationId } = about.evaluation
  const candidates = may.appoint ? await candidatesFor(actor, collaborationId) : []
  return { ...about, candidates }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, appointInput, async (input) => {
    await appointEvaluator(actor, id, input)
    return done(request, evaluatorsPath(id), 'evaluator-appointed')
  })
}

export default function AppointEvaluators() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  const { evaluation, candidates } = about
  return (
    <EvaluationPage
      about={about}
      heading={t('evaluators.title')}
      lead={t('evaluators.lead')}
      act="appoint"
    >
      <Evaluators evaluation={evaluation} />
      {evaluation.evaluators.length < EVALUATORS ? <AppointForm candidates={candidates} /> : null}
    </EvaluationPage>
  )
}
