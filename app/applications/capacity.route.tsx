import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { setCapacity } from '#models/application/capacity.server.ts'
import { capacityInput } from '#models/application/input.ts'
import { TextArea, TextField } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { deskApplicationAsked } from './desk-one.server.ts'
import { deskApplicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-capacity')

export async function loader(asked: LoaderFunctionArgs) {
  return { application: (await deskApplicationAsked(asked)).application }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await deskApplicationAsked(asked)
  return submitForm(asked.request, capacityInput, async (input) => {
    await setCapacity(actor, application.id, input)
    const path = deskApplicationPath(application.programme.id, application.id)
    return done(asked.request, path, 'application-capacity')
  })
}

export default function Capacity() {
  const { t } = useTranslation('applications-desk')
  const { application } = useLoaderData<typeof loader>()
  const { id, programme, capacity } = application
  const labels = { capacity: t('one.capacity-field'), reason: t('one.capacity-reason') }
  return (
    <Page
      title={t('one.capacity-title')}
      kicker={<ProgrammeKicker programme={programme} to={deskApplicationPath(programme.id, id)} />}
      lead={t('one.capacity-lead')}
      width="measure"
    >
      <PortalForm<{ capacity: string; reason: string }>
        result={useFormResult()}
        initial={{ capacity: String(capacity) }}
        labels={labels}
      >
        {(fields, busy) => (
          <>
            <TextField field={fields.capacity} label={labels.capacity} type="number" />
            <TextArea field={fields.reason} label={labels.reason} rows={3} />
            <Button busy={busy}>{t('one.capacity-submit')}</Button>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
