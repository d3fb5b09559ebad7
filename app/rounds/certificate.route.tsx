import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findProgramme, programmeBySlug } from '#models/programme/queries.server.ts'
import { certificateOf, sha256 } from '#models/round/certificate.server.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'
import { ownResults } from '#models/round/results-page.server.ts'
import { actorOf } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localeOfPath, localePath, useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { resultsPath } from '#app/programmes/index.ts'
import { Page } from '#app/ui/page.tsx'
import { Checked } from './checked.tsx'
import { certificateFilePath } from './index.ts'
import { Recheck } from './recheck.tsx'
import { roundAsked } from './round-asked.ts'

export const handle = { i18n: ['rounds'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.programme-certificate')

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const actor = await actorOf({ context })
  const number = roundAsked(request.url)
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    const certificate = await certificateOf(await programmeBySlug(actor, slug), number)
    const { sides, pairs, byHand, blockingPairs, checksum, publishedAt } = certificate
    const own = actor ? await ownResults(actor, slug) : []
    const labels = own.flatMap(({ organisation, results }) =>
      results
        .filter(({ round }) => round.number === number)
        .flatMap(({ label }) => (label ? [{ label, names: organisation.names }] : [])),
    )
    return {
      programme: await findProgramme(actor, slug, locale),
      checked: await checkCertificate(certificate, sha256),
      about: {
        number,
        publishedAt,
        parties: { a: sides.a.parties.length, b: sides.b.parties.length },
        entries: [...sides.a.parties, ...sides.b.parties].reduce(
          (sum, { ranking }) => sum + ranking.length,
          0,
        ),
        pairs: pairs.length,
        byHand,
        blockingPairs,
        checksum: checksum.value,
      },
      labels,
    }
  } catch (error) {
    throw asResponse(error)
  }
}

/** The proof that a matching is what it claims to be, checked again by whoever reads it. */
export default function CertificatePage() {
  const { t } = useTranslation('rounds')
  const { programme, checked, about, labels } = useLoaderData<typeof loader>()
  const format = useFormat()
  const { number, byHand, blockingPairs } = about
  const file = localePath(useLocale(), certificateFilePath(programme.slug, number))
  const figures = {
    a: `${programme.sides.a.title} ${format.number(about.parties.a)}`,
    b: `${programme.sides.b.title} ${format.number(about.parties.b)}`,
    entries: format.number(about.entries),
    pairs: format.number(about.pairs),
  }
  return (
    <Page
      title={t('certificate.title')}
      kicker={
        <LocaleLink to={resultsPath(programme.slug)} className="hover:underline">
          {programme.title} · {t(`round.${number}`)}
        </LocaleLink>
      }
      lead={t('certificate.lead')}
      width="measure"
    >
      <p>{t('certificate.content', figures)}</p>
      <p className="mt-3">
        {byHand.length === 0
          ? t('certificate.stable')
          : t('certificate.by-hand', { count: byHand.length })}
      </p>
      {byHand.length > 0 ? (
        <ul className="mt-2 list-disc ps-5">
          {byHand.map(({ change, pair: [a, b] }) => (
            <li key={`${a} ${b}`}>{t(`certificate.${change}`, { a, b })}</li>
          ))}
        </ul>
      ) : null}
      {blockingPairs.length > 0 ? (
        <p className="mt-3">
          {t('certificate.blocking', {
            count: blockingPairs.length,
            pairs: format.list(blockingPairs.map((pair) => pair.join('–'))),
          })}
        </p>
      ) : null}
      {labels.length > 0 ? (
        <p className="mt-3">
          {t('own.label', { label: format.list(labels.map(({ label }) => label)) })}
        </p>
      ) : null}
      <section aria-labelledby="checked" className="mt-10">
        <h2 id="checked" className="text-2xl">
          {t('check.server')}
        </h2>
        <Checked checked={checked} />
      </section>
      <Recheck file={file} />
      <section aria-labelledby="yourself" className="mt-10">
        <h2 id="yourself" className="text-2xl">
          {t('certificate.yourself')}
        </h2>
        <p className="mt-2">
          <a href={file} download className="text-estuary underline">
            {t('certificate.download')}
          </a>
        </p>
        <p className="mt-2">{t('certificate.how')}</p>
        <p className="mt-2">{t('certificate.labels')}</p>
        <p className="mt-2 text-sm break-all text-muted">SHA-256 {about.checksum}</p>
      </section>
    </Page>
  )
}
