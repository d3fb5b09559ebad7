import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf, plusDays } from '#models/day.ts'
import { EXIT_NOTICE_DAYS, EXIT_NOTICE_LIMIT_DAYS } from '#models/collaboration/collaboration.ts'
import { announceExit } from '#models/collaboration/exit.server.ts'
import { exitInput, type ExitInput } from '#models/collaboration/input.ts'
import { TextArea, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useFormat } from '#app/i18n/format.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from '#app/collaborations/act-page.tsx'
import { act, actAsked } from '#app/collaborations/act.server.ts'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-exit')

/** The days on which one can leave, and the one that is meant unless another is named. */
const daysToLeave = (now: Date) => ({
  soonest: dayOf(now),
  usual: plusDays(dayOf(now), EXIT_NOTICE_DAYS),
  latest: plusDays(dayOf(now), EXIT_NOTICE_LIMIT_DAYS),
})

export async function loader(asked: LoaderFunctionArgs) {
  return { ...(await actAsked(asked)), ...daysToLeave(new Date()) }
}

export const action = (asked: ActionFunctionArgs) =>
  act(asked, exitInput, announceExit, 'exit-announced')

export default function Exit() {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { collaboration, soonest, latest, usual } = useLoaderData<typeof loader>()
  const labels = { effectiveOn: t('exit.effective-on'), reason: t('exit.reason') }
  return (
    <ActPage collaboration={collaboration} act="exit" title={t('exit.title')} lead={t('exit.lead')}>
      <PortalForm<ExitInput>
        result={useFormResult()}
        labels={labels}
        initial={{ effectiveOn: usual }}
      >
        {(fields, busy) => (
          <>
            <TextField
              field={fields.effectiveOn}
              type="date"
              label={labels.effectiveOn}
              help={t('exit.effective-on-help', {
                soonest: format.date(soonest),
                latest: format.date(latest),
              })}
            />
            <TextArea field={fields.reason} label={labels.reason} rows={5} />
            <Button look="danger" busy={busy}>
              {t('exit.submit')}
            </Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
