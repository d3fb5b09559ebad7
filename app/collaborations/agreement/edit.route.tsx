import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { agreementInput } from '#models/collaboration/input.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ActPage } from '#app/collaborations/act-page.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { agreementHtml } from './agreement-html.server.ts'
import { agreementAsked } from '#app/collaborations/asked.server.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { NewestAgreement } from './newest-agreement.tsx'

export const handle = { i18n: ['collaborations', 'agreement'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-agreement')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { collaboration, agreement } = await agreementAsked({ request, params, actor })
  return { collaboration, agreement, html: agreementHtml(collaboration) }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, agreementInput, async (input) => {
    await editAgreement(actor, id, input)
    return done(request, collaborationPath(id), 'agreement-changed')
  })
}

export default function EditAgreement() {
  const { t } = useTranslation('collaborations')
  const { collaboration, agreement, html } = useLoaderData<typeof loader>()
  const { version, inForce } = agreement
  const result = useFormResult()
  const overtaken =
    result?.error?.['']?.some(({ key }) => key === 'reason.agreement-changed') ?? false
  const figures = { version: version + 1, inForce }
  return (
    <ActPage
      collaboration={collaboration}
      act="agreement"
      title={t('edit.title')}
      lead={t(inForce === null ? 'edit.lead' : 'edit.lead-anew', figures)}
    >
      {overtaken ? (
        <NewestAgreement collaboration={collaboration} agreement={agreement} html={html} />
      ) : null}
      <AgreementForm agreement={agreement} parties={collaboration.parties} overtaken={overtaken} />
    </ActPage>
  )
}
