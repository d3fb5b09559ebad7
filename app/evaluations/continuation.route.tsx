import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { goOnWithout } from '#models/evaluation/go-on.server.ts'
import { goOnInput, type GoOnInput } from '#models/evaluation/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { evaluationPath } from './index.ts'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluation-continuation')

export async function loader(asked: LoaderFunctionArgs) {
  return evaluationAsked(asked)
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, goOnInput, async (input) => {
    await goOnWithout(actor, id, input)
    return done(request, evaluationPath(id), 'evaluation-went-on')
  })
}

export default function Continuation() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  const labels = { reason: t('continuation.reason') }
  return (
    <EvaluationPage
      about={about}
      heading={t('continuation.title')}
      lead={t('continuation.lead')}
      act="goOn"
    >
      <PortalForm<GoOnInput> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea field={fields.reason} label={labels.reason} rows={5} />
            <Button busy={busy}>{t('continuation.submit')}</Button>
          </>
        )}
      </PortalForm>
    </EvaluationPage>
  )
}
