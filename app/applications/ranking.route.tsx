import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ownRanking } from '#models/application/own-ranking.server.ts'
import { suggestPartners } from '#models/application/suggest.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { ownApplicationAsked } from './asked.server.ts'
import { ClosedList } from './closed-list.tsx'
import { applicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'
import { RankingBoard } from './ranking-board.tsx'
import type { SaveAnswer } from './save-answer.ts'
import { saveList } from './save-list.server.ts'
import { searchAsked } from './search-asked.ts'

export const handle = { i18n: ['applications', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-ranking')

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  const url = new URL(asked.request.url)
  const search = searchAsked(url.searchParams)
  try {
    const ranking = await ownRanking(actor, application.id)
    const suggestions = ranking.window
      ? await suggestPartners(actor, application.id, search, localeOfPath(url.pathname))
      : null
    return { application, ranking, suggestions, search }
  } catch (error) {
    throw asResponse(error)
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  return saveList({ request: asked.request, actor, application })
}

/** The board knows what it has saved; asking for all suggestions again would only cost time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formData,
  defaultShouldRevalidate,
}) => (formData?.has('quiet') ? false : defaultShouldRevalidate)

export default function Ranking() {
  const { t } = useTranslation('applications')
  const format = useFormat()
  const { application, ranking, suggestions, search } = useLoaderData<typeof loader>()
  const answer = useActionData<SaveAnswer>()
  const refused = answer && !answer.saved ? answer : null
  const path = applicationPath(application.programme.slug, application.organisation.id)
  return (
    <Page
      title={t('ranking.title')}
      kicker={<ProgrammeKicker programme={application.programme} to={path} />}
      lead={
        ranking.window ? (
          <>
            {t('ranking.lead')}{' '}
            <span className="whitespace-nowrap">
              {t('ranking.closes', { date: format.date(ranking.window.closes, 'dateTime') })}
            </span>
          </>
        ) : undefined
      }
      actions={
        <ButtonLink look="quiet" to={path}>
          {t('act.back')}
        </ButtonLink>
      }
    >
      {suggestions ? (
        <RankingBoard
          application={application}
          ranking={ranking}
          suggestions={suggestions}
          search={search}
          refused={refused}
        />
      ) : (
        <ClosedList ranking={ranking} refused={refused} />
      )}
    </Page>
  )
}
