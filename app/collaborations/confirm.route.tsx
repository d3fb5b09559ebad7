import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { represents } from '#models/actor.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { ActPage } from './act-page.tsx'
import { act } from './act.server.ts'
import { collaborationAsked } from './asked.server.ts'
import { usePartyNames } from './use-party-names.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-confirmation')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const collaboration = await collaborationAsked({ request, params, actor })
  const others = collaboration.parties
    .map(({ organisation }) => organisation.id)
    .filter((id) => !represents(actor, id))
  return { collaboration, others }
}

export const action = (asked: ActionFunctionArgs) =>
  act(
    asked,
    z.object({}),
    (actor, id) => confirmCollaboration(actor, id),
    'collaboration-confirmed',
  )

export default function Confirm() {
  const { t } = useTranslation('collaborations')
  const { collaboration, others } = useLoaderData<typeof loader>()
  const parties = collaboration.parties.map(({ organisation }) => organisation)
  const partners = usePartyNames(parties)(others)
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
