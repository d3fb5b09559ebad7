import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { takeBackExit } from '#models/collaboration/exit.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from '#app/collaborations/act-page.tsx'
import { act, actAsked } from '#app/collaborations/act.server.ts'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-exit-withdrawal')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, z.object({}), (actor, id) => takeBackExit(actor, id), 'exit-taken-back')

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
