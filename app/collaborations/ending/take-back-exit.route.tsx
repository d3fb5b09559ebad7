import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { takeBackExit } from '#models/collaboration/exit.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from '#app/collaborations/act-page.tsx'
import { collaborationAsked } from '#app/collaborations/asked.server.ts'
import { collaborationPath } from '#app/collaborations/index.ts'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-exit-withdrawal')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { collaboration: await collaborationAsked({ request, params, actor }) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, z.object({}), async () => {
    await takeBackExit(actor, id)
    return done(request, collaborationPath(id), 'exit-taken-back')
  })
}

export default function TakeBackExit() {
  const { t } = useTranslation('evaluation')
  const { collaboration } = useLoaderData<typeof loader>()
  return (
    <ActPage
      collaboration={collaboration}
      act="exit-withdrawal"
      title={t('exit-withdrawal.title')}
      lead={t('exit-withdrawal.lead')}
    >
      <PortalForm result={useFormResult()} labels={{}}>
        {(_fields, busy) => <Button busy={busy}>{t('exit-withdrawal.submit')}</Button>}
      </PortalForm>
    </ActPage>
  )
}
