import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { completeCollaboration } from '#models/collaboration/mutual.server.ts'
import { mutualInput, type MutualInput } from '#models/collaboration/input.ts'
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

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-completion')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { collaboration: await collaborationAsked({ request, params, actor }) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, mutualInput, async (input) => {
    await completeCollaboration(actor, id, input)
    return done(request, collaborationPath(id), 'collaboration-completed')
  })
}

export default function Complete() {
  const { t } = useTranslation('evaluation')
  const { collaboration } = useLoaderData<typeof loader>()
  const labels = { reason: t('completion.reason') }
  return (
    <ActPage
      collaboration={collaboration}
      act="completion"
      title={t('completion.title')}
      lead={t('completion.lead')}
    >
      <PortalForm<MutualInput> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea field={fields.reason} label={labels.reason} rows={4} optional />
            <Button busy={busy}>{t('completion.submit')}</Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
