import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { applyOptions } from '#models/application/apply.server.ts'
import { startInput } from '#models/application/input.ts'
import { startApplication } from '#models/application/start.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { organisationsPath } from '#app/organisations/index.ts'
import { programmePath } from '#app/programmes/index.ts'
import { done } from '#app/forms/done.server.ts'
import { asResponse, submitForm } from '#app/forms/submit.server.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { useFormat } from '#app/i18n/format.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { ApplyForm } from './apply-form.tsx'
import { applicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-start')

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  try {
    return await applyOptions(actor, slug)
  } catch (error) {
    throw asResponse(error)
  }
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, startInput, async (input) => {
    await startApplication(actor, slug, input)
    return done(request, applicationPath(slug, input.organisation, 'form'), 'application-started')
  })
}

export default function Apply() {
  const { t } = useTranslation('applications')
  const { programme, organisations, refusal } = useLoaderData<typeof loader>()
  const format = useFormat()
  const say = useProblemText()
  const path = programmePath(programme.slug)
  return (
    <Page
      title={t('apply.title')}
      kicker={<ProgrammeKicker programme={programme} to={path} />}
      lead={t('apply.lead')}
      width="measure"
    >
      {refusal ? (
        <EmptyState
          title={t('apply.closed.title')}
          action={<ButtonLink to={path}>{t('apply.closed.action')}</ButtonLink>}
        >
          {say({ key: `reason.${refusal}` })}
        </EmptyState>
      ) : organisations.length === 0 ? (
        <EmptyState
          title={t('apply.none.title')}
          action={<ButtonLink to={organisationsPath}>{t('apply.none.action')}</ButtonLink>}
        >
          {t('apply.none.text')}
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 text-muted">
            {t('apply.closes', {
              date: format.date(programme.dates.applicationsClose, 'dateTime'),
            })}
          </p>
          <ApplyForm programme={programme} organisations={organisations} />
        </>
      )}
    </Page>
  )
}
