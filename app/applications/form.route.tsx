import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { applicationInput } from '#models/application/input.ts'
import { saveDraft, submitApplication } from '#models/application/submit.server.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { ApplicationForm } from './application-form.tsx'
import { Answers } from './answers.tsx'
import { ownApplicationAsked } from './asked.server.ts'
import { applicationPath } from './index.ts'
import { Problems } from './problems.tsx'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-form')

export async function loader(asked: LoaderFunctionArgs) {
  const { application, texts } = await ownApplicationAsked(asked)
  return { application, texts }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  const { request } = asked
  // Read from a copy: the form itself is read once, by `submitForm`.
  const submitting = (await request.clone().formData()).get('press') === 'submit'
  const questions = application.answers.map(({ question, required }) => ({
    id: question,
    required,
  }))
  const path = applicationPath(application.programme.slug, application.organisation.id)
  return submitForm(
    request,
    applicationInput(questions, { complete: submitting }),
    async (input) => {
      if (submitting) await submitApplication(actor, application.id, input)
      else await saveDraft(actor, application.id, input)
      return done(request, path, submitting ? 'application-submitted' : 'application-saved')
    },
  )
}

export default function ApplicationFormPage() {
  const { t } = useTranslation('applications')
  const { application, texts } = useLoaderData<typeof loader>()
  const { programme, organisation, may, next, problems } = application
  const path = applicationPath(programme.slug, organisation.id)
  const result = useFormResult()
  const overtaken = result?.error?.['']?.some(({ key }) => key === 'reason.application-changed')
  return (
    <Page
      title={t('form.title')}
      kicker={<ProgrammeKicker programme={programme} to={path} />}
      lead={t('form.lead')}
      width="measure"
    >
      {may.edit || result ? (
        <>
          <Problems problems={problems} />
          {overtaken ? (
            <section aria-label={t('form.newest')} className="mt-6 mb-8">
              <p className="mb-4">{t('form.newest-lead')}</p>
              <Answers application={application} />
            </section>
          ) : null}
          <div className="mt-8">
            <ApplicationForm
              application={application}
              texts={texts}
              overtaken={overtaken ?? false}
            />
          </div>
        </>
      ) : (
        <EmptyState
          title={t(`next.${next.act}.title`)}
          action={<ButtonLink to={path}>{t('act.back')}</ButtonLink>}
        >
          {null}
        </EmptyState>
      )}
    </Page>
  )
}
