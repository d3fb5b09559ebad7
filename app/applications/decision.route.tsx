import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { reviewInput, type ReviewInput } from '#models/application/input.ts'
import { reviewApplication } from '#models/application/review.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { CheckResult } from './check-result.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { deskApplicationAsked } from './desk-one.server.ts'
import { deskApplicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications', 'applications-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-decision')

export async function loader(asked: LoaderFunctionArgs) {
  return { application: (await deskApplicationAsked(asked)).application }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await deskApplicationAsked(asked)
  return submitForm(asked.request, reviewInput, async (input) => {
    await reviewApplication(actor, input)
    const path = deskApplicationPath(application.programme.id, application.id)
    return done(asked.request, path, 'application-decided')
  })
}

type Typed = Omit<ReviewInput, 'applications'> & {
  applications: string[]
}

export default function Decision() {
  const { t } = useTranslation('applications-desk')
  const { application } = useLoaderData<typeof loader>()
  const { id, step, programme, organisation } = application
  const labels = {
    decision: t('bulk.decision'),
    reason: t('bulk.reason'),
    override: t('bulk.override'),
  }
  return (
    <Page
      title={t('one.decide-title')}
      kicker={<ProgrammeKicker programme={programme} to={deskApplicationPath(programme.id, id)} />}
      lead={nameFor(useLocale(), organisation.names).name}
      width="measure"
    >
      <CheckResult application={application} />
      <div className="mt-8">
        <PortalForm<Typed> result={useFormResult()} labels={labels}>
          {(fields, busy) => (
            <>
              <input type="hidden" name={fields.applications.name} value={`${id}:${step}`} />
              <DecisionFields fields={fields} busy={busy} />
            </>
          )}
        </PortalForm>
      </div>
    </Page>
  )
}
