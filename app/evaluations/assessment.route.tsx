import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { assess } from '#models/evaluation/assess.server.ts'
import { formInput } from '#models/evaluation/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { evaluationPath } from './index.ts'
import { ScoreForm } from './score-form.tsx'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluation-assessment')

export async function loader(asked: LoaderFunctionArgs) {
  return evaluationAsked(asked)
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, formInput, async (input) => {
    await assess(actor, id, input)
    return done(
      request,
      evaluationPath(id),
      input.act === 'keep' ? 'evaluation-kept' : 'evaluation-assessed',
    )
  })
}

export default function Assessment() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  const { evaluation, reader } = about
  const own = evaluation.evaluators.find(({ person }) => person.id === reader)?.form ?? null
  return (
    <EvaluationPage
      about={about}
      heading={t('assessment.title')}
      lead={t('assessment.lead')}
      act="assess"
    >
      <ScoreForm evaluation={evaluation} draft={own} withParties />
    </EvaluationPage>
  )
}
