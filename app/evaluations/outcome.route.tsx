import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { decideEvaluation } from '#models/evaluation/decide.server.ts'
import { decideInput } from '#models/evaluation/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { Forms } from './forms.tsx'
import { evaluationPath } from './index.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { SummaryTable } from './summary-table.tsx'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluation-outcome')

export async function loader(asked: LoaderFunctionArgs) {
  return evaluationAsked(asked)
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, decideInput, async (input) => {
    await decideEvaluation(actor, id, input)
    return done(request, evaluationPath(id), `evaluation-decided-${input.outcome}`)
  })
}

export default function DecideOutcome() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  const { evaluation } = about
  return (
    <EvaluationPage
      about={about}
      heading={t('decide.title')}
      lead={t('decide.lead')}
      act="decide"
      width="page"
    >
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="min-w-0 space-y-10">
          <SummaryTable evaluation={evaluation} />
          <Forms evaluation={evaluation} />
        </div>
        <OutcomeForm evaluation={evaluation} />
      </div>
    </EvaluationPage>
  )
}
