import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hasLockedList } from '#models/application/lists.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Answers } from './answers.tsx'
import { CheckResult } from './check-result.tsx'
import { Course } from './course.tsx'
import { deskApplicationAsked } from './desk-one.server.ts'
import { Facts } from './facts.tsx'
import { applicationsDeskPath, deskApplicationPath } from './index.ts'
import { OpenList } from './open-list.tsx'
import { ProgrammeKicker } from './programme-kicker.tsx'
import { StateMark } from './state-mark.tsx'

export const handle = { i18n: ['applications', 'applications-desk', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.applications-desk')

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, application } = await deskApplicationAsked(asked)
  const list = await hasLockedList(actor, application.id)
  return { application, list, now: currentTime().toISOString() }
}

export default function DeskApplication() {
  const { t } = useTranslation(['applications-desk', 'organisations'])
  const { application, list, now } = useLoaderData<typeof loader>()
  const { id, programme, organisation, state, may } = application
  const { name, language } = nameFor(useLocale(), organisation.names)
  return (
    <Page
      title={name}
      titleLang={language}
      kicker={<ProgrammeKicker programme={programme} to={applicationsDeskPath(programme.id)} />}
      lead={<StateMark state={state} />}
      actions={
        <>
          {may.review ? (
            <ButtonLink to={deskApplicationPath(programme.id, id, 'decision')}>
              {t('one.decide')}
            </ButtonLink>
          ) : null}
          {may.setCapacity ? (
            <ButtonLink look="line" to={deskApplicationPath(programme.id, id, 'capacity')}>
              {t('one.capacity')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 space-y-10">
          <CheckResult application={application} />
          <Answers application={application} />
          <OpenList path={deskApplicationPath(programme.id, id, 'list')} list={list} />
        </div>
        <aside className="space-y-8">
          <section aria-labelledby="facts">
            <h2 id="facts" className="text-lg">
              {t('one.facts')}
            </h2>
            <p className="mt-2 mb-3 text-sm text-muted">
              {t(`organisations:kind.${organisation.kind}`)} ·{' '}
              {t(`organisations:seat.${organisation.seat}`)} ·{' '}
              {t(`organisations:state.${organisation.state}`)}
              <LocaleLink
                to={organisationPath(organisation.slug)}
                className="block min-h-6 text-estuary underline"
              >
                {t('one.page')}
              </LocaleLink>
            </p>
            <Facts application={application} />
          </section>
          <Course application={application} now={now} />
        </aside>
      </div>
    </Page>
  )
}
