import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { ActPage } from './act-page.tsx'
import { act, actAsked } from './act.server.ts'
import { usePartyNames } from './use-party-names.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-confirmation')

export const loader = actAsked

export const action = (asked: ActionFunctionArgs) =>
  act(
    asked,
    z.object({}),
    (actor, id) => confirmCollaboration(actor, id),
    'collaboration-confirmed',
  )

export default function Confirm() {
  const { t } = useTranslation('collaborations')
  const { collaboration } = useLoaderData<typeof loader>()
  const parties = collaboration.parties.map(({ organisation }) => organisation)
  const proposers = collaboration.parties.filter(({ proposed }) => proposed)
  const partners = usePartyNames(parties)(proposers.map(({ organisation }) => organisation.id))
  return (
    <ActPage
      collaboration={collaboration}
      act="confirmation"
      title={t('confirm.title')}
      lead={t('confirm.lead')}
    >
      <section aria-labelledby="objectives" className="mb-8">
        <h2 id="objectives" className="text-2xl">
          {t('page.objectives')}
        </h2>
        <div className="mt-3 whitespace-pre-line">
          <WrittenText value={collaboration.objectives} />
        </div>
      </section>
      <PortalForm result={useFormResult()} labels={{}}>
        {(_fields, busy) => <Button busy={busy}>{t('confirm.submit', { partners })}</Button>}
      </PortalForm>
    </ActPage>
  )
}
