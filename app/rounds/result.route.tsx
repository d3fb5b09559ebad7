import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findProgramme } from '#models/programme/queries.server.ts'
import { ownResults } from '#models/round/results-page.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { programmePath } from '#app/programmes/index.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { OrganisationLink } from '#app/ui/organisation-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { OwnResult } from './own-result.tsx'
import { WhatNext } from './what-next.tsx'

export const handle = { i18n: ['rounds', 'collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programme-result')

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    const programme = await findProgramme(actor, slug, locale)
    return { programme, own: await ownResults(actor, slug) }
  } catch (error) {
    throw asResponse(error)
  }
}

/** What the reader's organisations got, why, and what comes next. */
export default function Result() {
  const { t } = useTranslation('rounds')
  const { programme, own } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('own.title')}
      kicker={
        <LocaleLink to={programmePath(programme.slug)} className="hover:underline">
          {programme.title}
        </LocaleLink>
      }
      width="measure"
    >
      {own.length === 0 ? (
        <EmptyState title={t('own.none')}>{t('own.none-lead')}</EmptyState>
      ) : null}
      {own.map((results) => (
        <article key={results.organisation.id} className="mb-14">
          <h2 className="text-2xl">
            <OrganisationLink organisation={results.organisation} />
          </h2>
          <WhatNext own={results} slug={programme.slug} />
          {results.results.map((result) => (
            <OwnResult
              key={result.round.number}
              result={result}
              mentions={results.mentions}
              slug={programme.slug}
            />
          ))}
        </article>
      ))}
    </Page>
  )
}
