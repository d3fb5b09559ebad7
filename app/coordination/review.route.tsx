import { Form, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { searchDirectory } from '#models/organisation/directory.server.ts'
import { pendingOrganisations } from '#models/organisation/find.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { findUser } from '#models/user/user.server.ts'
import { localeOfPath, localePath, useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { organisationToDecide } from './decision.server.ts'
import { Doubles } from './doubles.tsx'
import { coordinationPath, decisionPath } from './index.ts'
import { OnRecord } from './on-record.tsx'
import { SettledDecisions } from './settled-decisions.tsx'
import { Submission } from './submission.tsx'
import { LocaleLink } from '#app/i18n/link.tsx'

export const handle = { i18n: ['coordination', 'organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-review')

const DOUBLES_SHOWN = 5

export async function loader(asked: LoaderFunctionArgs) {
  const { actor, organisation } = await organisationToDecide(asked)
  const locale = localeOfPath(new URL(asked.request.url).pathname)
  const q = nameFor(locale, organisation.names).name
  const [pending, alike] = await Promise.all([
    pendingOrganisations({ ...actor, locale }),
    searchDirectory({ q, locale, page: 1 }),
  ])
  const waiting = pending.find((candidate) => candidate.organisation.id === organisation.id)
  const applicant = waiting ? await findUser(waiting.applicant.id) : null
  return {
    organisation,
    submission: waiting ? { ...waiting, email: applicant?.email ?? null } : null,
    doubles: alike.items.filter(({ id }) => id !== organisation.id).slice(0, DOUBLES_SHOWN),
  }
}

export default function Review() {
  const { t } = useTranslation('coordination')
  const { organisation, submission, doubles } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { name, language } = nameFor(locale, organisation.names)
  return (
    <Page
      title={name}
      titleLang={language}
      kicker={
        <LocaleLink to={coordinationPath} className="hover:underline">
          {t('review.kicker')}
        </LocaleLink>
      }
    >
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-10">
          {submission ? <Submission submission={submission} /> : null}
          <OnRecord organisation={organisation} />
          <Doubles name={name} doubles={doubles} />
        </div>
        <aside className="rounded-xl border border-sand bg-sheet p-5 lg:sticky lg:top-6">
          <h2 className="text-xl">{t('review.decide')}</h2>
          {submission ? (
            <>
              <ul className="mt-2 list-disc space-y-1 ps-5 text-sm text-muted">
                <li>{t('review.check-person')}</li>
                <li>{t('review.check-names')}</li>
                <li>{t('review.check-double')}</li>
              </ul>
              <Form
                method="post"
                action={localePath(locale, decisionPath(organisation.id, 'verification'))}
                className="mt-5"
              >
                <Button className="w-full">{t('review.verify')}</Button>
                <p className="mt-1 text-sm text-muted">{t('review.verify-help')}</p>
              </Form>
              <Choice
                to={decisionPath(organisation.id, 'return')}
                label={t('review.return')}
                help={t('review.return-help')}
              />
              {organisation.state === 'claimed' ? (
                <Choice
                  to={decisionPath(organisation.id, 'release')}
                  label={t('review.release')}
                  help={t('review.release-help')}
                />
              ) : null}
            </>
          ) : (
            <SettledDecisions organisation={organisation} />
          )}
        </aside>
      </div>
    </Page>
  )
}

function Choice({ to, label, help }: { to: string; label: string; help: string }) {
  return (
    <div className="mt-4 border-t border-sand pt-4">
      <ButtonLink to={to} look="line" className="w-full">
        {label}
      </ButtonLink>
      <p className="mt-1 text-sm text-muted">{help}</p>
    </div>
  )
}
