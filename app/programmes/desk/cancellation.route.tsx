import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cancelProgramme } from '#models/programme/end.server.ts'
import { cancelProgrammeInput } from '#models/programme/input.ts'
import { langAttribute, LOCALES } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { deskAsked, stepAsked } from './asked.server.ts'
import { Step } from './step.tsx'

export function loader(asked: LoaderFunctionArgs) {
  return stepAsked(asked, ({ may }) => may.cancel)
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, cancelProgrammeInput, async (input) => {
    await cancelProgramme(actor, programme.id, input)
    return done(asked.request, programmeDeskPath(programme.id), 'programme-cancelled')
  })
}

export default function Cancellation() {
  const { t } = useTranslation('programme-desk')
  const { programme } = useLoaderData<typeof loader>()
  const label = (locale: (typeof LOCALES)[number]) =>
    t('form.in', { label: t('step.cancel.reason'), language: t(`language.${locale}`) })
  const labels = Object.fromEntries(LOCALES.map((locale) => [`reason.${locale}`, label(locale)]))
  return (
    <Step<{ reason: Trilingual }>
      id={programme.id}
      title={t('step.cancel.title')}
      lead={t('step.cancel.lead')}
      submit={t('step.cancel.submit')}
      look="danger"
      labels={labels}
    >
      {({ reason }) =>
        LOCALES.map((locale) => (
          <TextArea
            key={locale}
            field={reason.getFieldset()[locale]}
            label={label(locale)}
            help={t('step.cancel.reason-help')}
            lang={langAttribute(locale)}
            rows={3}
          />
        ))
      }
    </Step>
  )
}
