import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { withdrawProposal } from '#models/collaboration/answer.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from './act-page.tsx'
import { act, actAsked } from './act.server.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-withdrawal')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, z.object({}), (actor, id) => withdrawProposal(actor, id), 'collaboration-withdrawn')

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
