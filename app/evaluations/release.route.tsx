import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { releaseEvaluator } from '#models/evaluation/evaluators.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { evaluationAsked } from './asked.server.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { evaluatorsPath } from './index.ts'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluator-release')

export async function loader(asked: LoaderFunctionArgs) {
  const about = await evaluationAsked(asked)
  const appointed = about.evaluation.evaluators.find(
    ({ person }) => person.id === asked.params.userId,
  )
  if (!appointed) throw new Response(null, { status: 404 })
  return { ...about, person: appointed.person }
}

export async function action({
  request,
  params: { id = '', userId = '' },
  context,
}: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, z.object({}), async () => {
    await releaseEvaluator(actor, id, userId)
    return done(request, evaluatorsPath(id), 'evaluator-released')
  })
}

export default function ReleaseEvaluator() {
  const { t } = useTranslation('evaluation')
  const about = useLoaderData<typeof loader>()
  return (
    <EvaluationPage
      about={about}
      heading={t('release.title', { name: about.person.name })}
      lead={t('release.lead')}
      act="appoint"
    >
      <PortalForm result={useFormResult()} labels={{}}>
        {(_fields, busy) => (
          <Button look="danger" busy={busy}>
            {t('release.submit')}
          </Button>
        )}
      </PortalForm>
    </EvaluationPage>
  )
}
