import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findProgramme } from '#models/programme/queries.server.ts'
import {
  ownResults,
  publicResults,
  type PublishedRound,
} from '#models/round/results-page.server.ts'
import { actorOf } from '#server/auth/guards.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { programmePath } from '#app/programmes/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { OrganisationLink } from '#app/ui/organisation-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { certificatePath, ownResultPath } from './index.ts'
import { SideCharts } from './side-charts.tsx'

export const handle = { i18n: ['rounds'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programme-results')

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const actor = await actorOf({ context })
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    const programme = await findProgramme(actor, slug, locale)
    const results = await publicResults(actor, slug)
    const own = actor ? (await ownResults(actor, slug)).length > 0 : false
    return { programme, results, own }
  } catch (error) {
    throw asResponse(error)
  }
}

/** What a programme's matching brought, for everyone. */
export default function Results() {
  const { t } = useTranslation('rounds')
  const { programme, results, own } = useLoaderData<typeof loader>()
  const { rounds, signed, pending } = results
  const titles = { a: programme.sides.a.title, b: programme.sides.b.title }
  return (
    <Page
      title={t('results.title')}
      kicker={
        <LocaleLink to={programmePath(programme.slug)} className="hover:underline">
          {programme.title}
        </LocaleLink>
      }
      lead={t('results.lead')}
      actions={
        own ? <ButtonLink to={ownResultPath(programme.slug)}>{t('own.go')}</ButtonLink> : undefined
      }
    >
      <div className="grid gap-12">
        <section aria-labelledby="pairs">
          <h2 id="pairs" className="text-2xl">
            {t('results.pairs')}
          </h2>
          <p className="mt-1 max-w-measure text-muted">{t('results.pairs-lead')}</p>
          <ul className="mt-3">
            {signed.map(({ id, parties }) => (
              <li key={id} className="border-t border-sand py-2">
                {parties.map((party, place) => (
                  <span key={party.id}>
                    {place > 0 ? <span className="mx-2 text-muted">×</span> : null}
                    <OrganisationLink organisation={party} />
                  </span>
                ))}
                <LocaleLink
                  to={collaborationPath(id)}
                  className="ms-4 inline-flex min-h-6 items-center text-sm text-estuary underline"
                >
                  {t('results.collaboration')}
                </LocaleLink>
              </li>
            ))}
          </ul>
          {pending > 0 ? (
            <p className="mt-2 text-sm text-muted">{t('results.pending', { count: pending })}</p>
          ) : null}
        </section>
        {rounds.map((round) => (
          <Round key={round.number} round={round} slug={programme.slug} titles={titles} />
        ))}
      </div>
    </Page>
  )
}

interface RoundProps {
  round: PublishedRound
  slug: string
  titles: { a: string; b: string }
}

function Round({ round: { number, figures, publishedAt, proposing }, slug, titles }: RoundProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const { a, b } = figures.sides
  return (
    <section aria-labelledby={`round-${number}`} className="border-t border-sand-strong pt-6">
      <h2 id={`round-${number}`} className="text-2xl">
        {t(`round.${number}`)}
      </h2>
      <p className="mt-1 max-w-measure">
        {t('results.figures', {
          date: format.date(publishedAt),
          a: titles.a,
          b: titles.b,
          ofA: format.number(a.parties),
          ofB: format.number(b.parties),
          pairs: format.number(figures.pairs),
        })}
      </p>
      <p className="max-w-measure">{t('results.proposing', { side: titles[proposing] })}</p>
      {figures.byHand > 0 ? (
        <p className="max-w-measure">{t('results.by-hand', { count: figures.byHand })}</p>
      ) : null}
      <div className="mt-6">
        <SideCharts figures={figures} titles={titles} level={3} />
      </div>
      <p className="mt-6">
        <ButtonLink to={certificatePath(slug, number)} look="line">
          {t('certificate.go')}
        </ButtonLink>
      </p>
    </section>
  )
}
