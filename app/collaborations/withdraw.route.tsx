import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { withdrawProposal } from '#models/collaboration/answer.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from './act-page.tsx'
import { collaborationAsked } from './asked.server.ts'
import { collaborationPath } from './index.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-withdrawal')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { collaboration: await collaborationAsked({ request, params, actor }) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, z.object({}), async () => {
    await withdrawProposal(actor, id)
    return done(request, collaborationPath(id), 'collaboration-withdrawn')
  })
}

export default function Withdraw() {
  const { t } = useTranslation('collaborations')
  const { collaboration } = useLoaderData<typeof loader>()
  return (
    <ActPage
      collaboration={collaboration}
      act="withdrawal"
      title={t('withdraw.title')}
      lead={t('withdraw.lead')}
    >
      <PortalForm result={useFormResult()} labels={{}}>
        {(_fields, busy) => (
          <Button look="danger" busy={busy}>
            {t('withdraw.submit')}
          </Button>
        )}
      </PortalForm>
    </ActPage>
  )
}
