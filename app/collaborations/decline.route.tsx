import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { declineCollaboration } from '#models/collaboration/answer.server.ts'
import { declineInput, type DeclineInput } from '#models/collaboration/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from './act-page.tsx'
import { act, actAsked } from './act.server.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-refusal')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(asked, declineInput, declineCollaboration, 'collaboration-declined')

export default function Decline() {
  const { t } = useTranslation('collaborations')
  const { collaboration } = useLoaderData<typeof loader>()
  const labels = { reason: t('decline.reason') }
  const late = collaboration.state === 'confirmed'
  return (
    <ActPage
      collaboration={collaboration}
      act="refusal"
      title={t(late ? 'decline.title-confirmed' : 'decline.title')}
      lead={t(late ? 'decline.lead-confirmed' : 'decline.lead')}
    >
      <PortalForm<DeclineInput> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea field={fields.reason} label={labels.reason} rows={6} />
            <Button look="danger" busy={busy}>
              {t(late ? 'decline.submit-confirmed' : 'decline.submit')}
            </Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
