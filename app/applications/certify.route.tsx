import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { certifyRanking } from '#models/application/certify.server.ts'
import { certifyInput, type CertifyInput } from '#models/application/input.ts'
import { ownRanking } from '#models/application/own-ranking.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { asResponse, submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { ownApplicationAsked } from './asked.server.ts'
import { applicationPath } from './index.ts'
import { ProgrammeKicker } from './programme-kicker.tsx'

export const handle = { i18n: ['applications', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.application-certification')

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  try {
    return { application, ranking: await ownRanking(actor, application.id) }
  } catch (error) {
    throw asResponse(error)
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { actor, application } = await ownApplicationAsked(asked)
  return submitForm(asked.request, certifyInput, async (input) => {
    await certifyRanking(actor, application.id, input)
    const { programme, organisation } = application
    return done(
      asked.request,
      applicationPath(programme.slug, organisation.id),
      'ranking-certified',
    )
  })
}

export default function Certify() {
  const { t } = useTranslation(['applications', 'organisations'])
  const { application, ranking } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const format = useFormat()
  const { programme, organisation } = application
  const present = ranking.entries.filter(({ left }) => !left)
  const back = applicationPath(programme.slug, organisation.id, 'ranking')
  const closes = ranking.window?.closes ?? programme.dates.rankingCloses
  return (
    <Page
      title={t('certify.title')}
      kicker={<ProgrammeKicker programme={programme} to={back} />}
      lead={t('certify.lead', { date: format.date(closes, 'dateTime') })}
      width="measure"
    >
      <ol className="border-t border-sand">
        {present.map(({ organisation: { id, names, kind, seat } }, at) => (
          <li key={id} className="flex items-baseline gap-4 border-b border-sand py-2">
            <span className="min-w-6 text-end font-serif text-xl text-kapok">{at + 1}</span>
            <span>
              <span className="font-semibold">{nameFor(locale, names).name}</span>{' '}
              <span className="text-sm text-muted">
                {t(`organisations:kind.${kind}`)} · {t(`organisations:seat.${seat}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="my-5">
        {t('certify.summary', { count: present.length, capacity: application.capacity })}
      </p>
      <PortalForm<CertifyInput> result={useFormResult()} labels={{}}>
        {(fields, busy) => (
          <>
            <input type="hidden" name={fields.basedOn.name} value={ranking.version} />
            <div className="flex flex-wrap gap-2">
              <Button busy={busy}>
                {t('certify.submit', { organisation: nameFor(locale, organisation.names).name })}
              </Button>
              <ButtonLink look="line" to={back}>
                {t('certify.back')}
              </ButtonLink>
            </div>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
