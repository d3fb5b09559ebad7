import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { currentTime } from '#models/clock.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { ownResults } from '#models/round/results-page.server.ts'
import { programmePath } from '#app/programmes/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { Answers } from './answers.tsx'
import { ownApplicationAsked } from './asked.server.ts'
import { Course } from './course.tsx'
import { Facts } from './facts.tsx'
import { applicationPath } from './index.ts'
import { ListNote } from './list-note.tsx'
import { NextStep } from './next-step.tsx'
import { otherApplications } from './others.server.ts'
import { Problems } from './problems.tsx'
import { ProgrammeKicker } from './programme-kicker.tsx'
import { Result } from './result.tsx'
import { StateMark } from './state-mark.tsx'

export const handle = { i18n: ['applications', 'rounds', 'collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application')

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, application, others } = await ownApplicationAsked(asked)
  const { programme, organisation } = application
  const [own] = await ownResults(actor, programme.slug, organisation.id)
  return {
    application,
    own: own ?? null,
    others: await otherApplications(actor, others),
    now: currentTime().toISOString(),
  }
}

export default function ApplicationPage() {
  const { t } = useTranslation('applications')
  const { application, own, others, now } = useLoaderData<typeof loader>()
  const { programme, organisation, state, reason, problems } = application
  const locale = useLocale()
  const withProblems = ['draft', 'submitted', 'returned'].includes(state)
  return (
    <Page
      title={t('page.of', { organisation: nameFor(locale, organisation.names).name })}
      kicker={<ProgrammeKicker programme={programme} to={programmePath(programme.slug)} />}
      lead={<StateMark state={state} />}
    >
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <NextStep application={application} />
          {own ? <Result own={own} slug={programme.slug} /> : null}
          {reason && (state === 'returned' || state === 'rejected') ? (
            <section aria-labelledby="reason" className="mt-6">
              <h2 id="reason" className="text-xl">
                {t(`page.reason-${state}`)}
              </h2>
              <p className="mt-1 max-w-measure whitespace-pre-line">
                <WrittenText value={reason} />
              </p>
            </section>
          ) : null}
          {withProblems ? <Problems problems={problems} /> : null}
          <ListNote application={application} />
          <div className="mt-10">
            <Answers application={application} />
          </div>
        </div>
        <aside className="space-y-8">
          <Facts application={application} />
          <Course application={application} now={now} />
          {others.length > 0 ? (
            <nav aria-labelledby="others">
              <h2 id="others" className="text-lg">
                {t('page.switch')}
              </h2>
              <ul className="mt-2">
                {others.map(({ id, names }) => (
                  <li key={id}>
                    <LocaleLink
                      to={applicationPath(programme.slug, id)}
                      className="inline-flex min-h-8 items-center text-estuary underline"
                    >
                      {nameFor(locale, names).name}
                    </LocaleLink>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}
