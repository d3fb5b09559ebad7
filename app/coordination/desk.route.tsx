import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { evaluationsUnderWay } from '#models/evaluation/queries.server.ts'
import { newsInState } from '#models/news/desk.server.ts'
import { pendingOrganisations } from '#models/organisation/find.server.ts'
import { suspendedOrganisations } from '#models/organisation/suspended.server.ts'
import { programmesAtDesk } from '#models/programme/queries.server.ts'
import { statesIn } from '#models/programme/states.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { coordinatedNamesPath } from './index.ts'
import { EvaluationsWaiting } from './evaluations-waiting.tsx'
import { NewsWaiting } from './news-waiting.tsx'
import { ProgrammesRunning } from './programmes-running.tsx'
import { Queue } from './queue.tsx'
import { Suspended } from './suspended.tsx'

export const handle = { i18n: ['coordination', 'organisations', 'evaluation'] }

const CURRENT = [...statesIn('open'), ...statesIn('running')]

export const meta: MetaFunction = (page) => titleOf(page, 'titles.coordination')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  // Notes are read in the language of the page, whatever the coordinator's own is.
  const reader = { ...actor, locale: localeOfPath(new URL(request.url).pathname) }
  const [pending, suspended, news, programmes, evaluations] = await Promise.all([
    pendingOrganisations(reader),
    suspendedOrganisations(reader),
    newsInState(actor, 'in-review'),
    programmesAtDesk(actor, CURRENT, reader.locale),
    evaluationsUnderWay(actor, scriptOf(reader.locale)),
  ])
  return { pending, suspended, news, programmes, evaluations, now: new Date().toISOString() }
}

/** What waits for a coordinator; each part of the alliance adds a section of its own. */
export default function Desk() {
  const { t } = useTranslation('coordination')
  const { pending, suspended, news, programmes, evaluations, now } = useLoaderData<typeof loader>()
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Queue pending={pending} now={now} />
        <div>
          <ProgrammesRunning programmes={programmes} />
          <EvaluationsWaiting items={evaluations} />
          <NewsWaiting items={news} />
          <Suspended suspended={suspended} />
          <p className="mt-8">
            <LocaleLink to={coordinatedNamesPath} className="text-estuary underline">
              {t('names.title')}
            </LocaleLink>
          </p>
        </div>
      </div>
    </Page>
  )
}
