import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { resubmitInput } from '#models/organisation/input.ts'
import { organisationPolicy } from '#models/organisation/policy.ts'
import { resubmitOrganisation } from '#models/organisation/verify.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { ownOrganisation } from './asked.server.ts'
import { editOrganisationPath, organisationPath } from './index.ts'
import { OrganisationKicker } from './organisation-kicker.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-resubmission')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organisation = await ownOrganisation({ request, params, actor })
  const allowed = organisationPolicy.resubmit(actor, organisation)
  if (!allowed) throw new Response(null, { status: 403 })
  if (organisation.state !== 'returned') throw new Response(null, { status: 409 })
  return { organisation }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { id, slug } = await ownOrganisation({ request, params, actor })
  return submitForm(request, resubmitInput, async (input) => {
    await resubmitOrganisation(actor, id, input)
    return done(request, organisationPath(slug), 'organisation-resubmitted')
  })
}

export default function ResubmitOrganisation() {
  const { t } = useTranslation('organisation-forms')
  const { organisation } = useLoaderData<typeof loader>()
  const labels = { note: t('fields.note') }
  return (
    <Page
      title={t('resubmission.title')}
      kicker={<OrganisationKicker organisation={organisation} />}
      lead={t('resubmission.lead')}
      width="measure"
    >
      {organisation.reason ? (
        <section className="mb-6 rounded-e-lg border-s-4 border-kapok bg-sheet px-5 py-4">
          <h2 className="text-lg">{t('resubmission.reason')}</h2>
          <div className="mt-1 whitespace-pre-line">
            <WrittenText value={organisation.reason} />
          </div>
        </section>
      ) : null}
      <PortalForm<{ note: string }> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea
              field={fields.note}
              label={labels.note}
              help={t('resubmission.note-help')}
              optional
            />
            <div className="flex flex-wrap gap-2">
              <Button busy={busy}>{t('resubmission.submit')}</Button>
              <ButtonLink look="line" to={editOrganisationPath(organisation.slug)}>
                {t('resubmission.edit-first')}
              </ButtonLink>
            </div>
          </>
        )}
      </PortalForm>
    </Page>
  )
}
