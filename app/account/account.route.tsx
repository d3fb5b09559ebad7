import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { myApplications } from '#models/application/find.server.ts'
import { myEvaluations } from '#models/evaluation/queries.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { newOrganisationPath, organisationsPath } from '#app/organisations/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { MyApplications } from './my-applications.tsx'
import { MyEvaluations } from './my-evaluations.tsx'
import { MyMail } from './my-mail.tsx'
import { MyOrganisation } from './my-organisation.tsx'
import { myOrganisations } from './my-organisations.server.ts'

export const handle = { i18n: ['account', 'applications', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.account')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const script = scriptOf(localeOfPath(new URL(request.url).pathname))
  const [organisations, applications, evaluations] = await Promise.all([
    myOrganisations(actor, script),
    myApplications(actor),
    myEvaluations(actor, script),
  ])
  const waiting = evaluations.filter(({ mine }) => mine).length
  return {
    name: actor.name,
    organisations,
    applications,
    evaluations: evaluations.length,
    waiting,
  }
}

export default function Account() {
  const { t } = useTranslation('account')
  const { name, organisations, applications, evaluations, waiting } = useLoaderData<typeof loader>()
  return (
    <Page title={t('home.title')} lead={t('home.greeting', { name })}>
      <MyMail />
      <MyEvaluations all={evaluations} waiting={waiting} />
      <MyApplications applications={applications} />
      {organisations.length === 0 ? (
        <EmptyState
          title={t('home.none-title')}
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ButtonLink to={organisationsPath}>{t('home.find')}</ButtonLink>
              <ButtonLink look="line" to={newOrganisationPath}>
                {t('home.register')}
              </ButtonLink>
            </div>
          }
        >
          {t('home.none')}
        </EmptyState>
      ) : (
        <section className="max-w-[56rem]">
          <h2 className="text-2xl">{t('home.organisations')}</h2>
          <ul className="mt-4 grid gap-4">
            {organisations.map((mine) => (
              <MyOrganisation key={mine.organisation.id} mine={mine} />
            ))}
          </ul>
          <div className="mt-6">
            <ButtonLink look="line" to={organisationsPath}>
              {t('home.add')}
            </ButtonLink>
          </div>
        </section>
      )}
    </Page>
  )
}
