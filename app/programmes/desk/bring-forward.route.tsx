import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { bringForward } from '#models/programme/change-dates.server.ts'
import { bringForwardInput } from '#models/programme/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { deskAsked } from './asked.server.ts'
import { Step } from './step.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  const { programme } = await deskAsked(asked)
  return { programme }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, bringForwardInput, async (input) => {
    await bringForward(actor, programme.id, input)
    return done(asked.request, programmeDeskPath(programme.id), 'programme-brought-forward')
  })
}

/** The next date of the clock, now. */
export default function BringForward() {
  const { t } = useTranslation(['programme-desk', 'programmes'])
  const format = useFormat()
  const { programme } = useLoaderData<typeof loader>()
  const { id, forward, dates } = programme
  const labels = { reason: t('dates.reason') }
  if (!forward) {
    return <p className="text-muted">{t('dates.forward-none')}</p>
  }
  return (
    <Step<{ reason: string }>
      id={id}
      title={t('dates.forward-title')}
      lead={t('dates.forward-lead', {
        what: t(`programmes:date.${forward}`),
        date: format.date(dates[forward], 'dateTime'),
      })}
      submit={t('dates.forward')}
      look="danger"
      labels={labels}
    >
      {(fields) => (
        <>
          <input type="hidden" name="date" value={forward} />
          <TextArea
            field={fields.reason}
            label={labels.reason}
            help={t('dates.reason-help')}
            rows={4}
          />
        </>
      )}
    </Step>
  )
}
