import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { archiveProgramme } from '#models/programme/end.server.ts'
import { programmeStepInput } from '#models/programme/input.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { deskAsked, stepAsked } from './asked.server.ts'
import { Step } from './step.tsx'

export function loader(asked: LoaderFunctionArgs) {
  return stepAsked(asked, ({ may }) => may.archive)
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, programme } = await deskAsked(asked)
  return submitForm(asked.request, programmeStepInput, async () => {
    await archiveProgramme(actor, programme.id)
    return done(asked.request, programmeDeskPath(programme.id), 'programme-archived')
  })
}

export default function Archiving() {
  const { t } = useTranslation('programme-desk')
  const { programme } = useLoaderData<typeof loader>()
  return (
    <Step
      id={programme.id}
      title={t('step.archive.title')}
      lead={t('step.archive.lead')}
      submit={t('step.archive.submit')}
    />
  )
}
