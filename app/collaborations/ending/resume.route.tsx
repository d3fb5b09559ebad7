import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { resumeCollaboration } from '#models/collaboration/suspend.server.ts'
import { suspendInput, type SuspendInput } from '#models/collaboration/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { TextArea } from '#app/forms/controls.tsx'
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

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-resumption')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { collaboration: await collaborationAsked({ request, params, actor }) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, suspendInput, async (input) => {
    await resumeCollaboration(actor, id, input)
    return done(request, collaborationPath(id), 'collaboration-resumed')
  })
}

export default function Resume() {
  const { t } = useTranslation('evaluation')
  const { collaboration } = useLoaderData<typeof loader>()
  const labels = { reason: t('resumption.reason') }
  return (
    <ActPage
      collaboration={collaboration}
      act="resumption"
      title={t('resumption.title')}
      lead={t('resumption.lead')}
    >
      <PortalForm<SuspendInput> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea field={fields.reason} label={labels.reason} rows={5} />
            <Button busy={busy}>{t('resumption.submit')}</Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
