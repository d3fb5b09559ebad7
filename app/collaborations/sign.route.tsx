import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { represents } from '#models/actor.ts'
import { signInput, type SignInput } from '#models/collaboration/input.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { ActPage } from './act-page.tsx'
import { act } from './act.server.ts'
import { agreementHtml } from '#app/collaborations/agreement/agreement-html.server.ts'
import { AgreementTerms } from '#app/collaborations/agreement/agreement-terms.tsx'
import { agreementAsked } from './asked.server.ts'
import { usePartyNames } from './use-party-names.ts'

export const handle = { i18n: ['collaborations', 'agreement'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-signature')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { collaboration, agreement } = await agreementAsked({ request, params, actor })
  const signing = collaboration.parties
    .map(({ organisation }) => organisation.id)
    .filter((id) => represents(actor, id))
  return { collaboration, agreement, html: agreementHtml(collaboration), signing }
}

export const action = (asked: ActionFunctionArgs) =>
  act(asked, signInput, signAgreement, 'agreement-signed')

export default function Sign() {
  const { t } = useTranslation('collaborations')
  const { collaboration, agreement, html, signing } = useLoaderData<typeof loader>()
  const { version, objectives } = agreement
  const namesOf = usePartyNames(collaboration.parties.map(({ organisation }) => organisation))
  return (
    <ActPage
      collaboration={collaboration}
      act="signature"
      title={t('sign.title')}
      lead={t('sign.lead', { version })}
    >
      <section aria-labelledby="objectives">
        <h2 id="objectives" className="text-2xl">
          {t('page.objectives')}
        </h2>
        <div className="mt-3 whitespace-pre-line">
          <WrittenText value={objectives} />
        </div>
      </section>
      <section aria-labelledby="terms" className="mt-8 mb-8">
        <h2 id="terms" className="text-2xl">
          {t('edit.text')}
        </h2>
        <AgreementTerms agreement={agreement} html={html} parties={collaboration.parties} />
      </section>
      <PortalForm<SignInput> result={useFormResult()} labels={{}}>
        {(fields, busy) => (
          <>
            {/* The version that stands above, whatever was sent before. */}
            <input type="hidden" name={fields.version.name} value={version} />
            <Button busy={busy}>{t('sign.submit', { parties: namesOf(signing), version })}</Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
