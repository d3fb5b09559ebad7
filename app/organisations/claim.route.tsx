import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { claimOrganisation } from '#models/organisation/claim.server.ts'
import { claimInput } from '#models/organisation/input.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { requireActor } from '#server/auth/guards.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { organisationAsked } from './asked.server.ts'
import { membershipPath, organisationPath } from './index.ts'
import { OrganisationKicker } from './organisation-kicker.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-claim')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return { organisation: await organisationAsked({ request, params, actor }) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { id, slug } = await organisationAsked({ request, params, actor })
  return submitForm(request, claimInput, async (input) => {
    await claimOrganisation(actor, id, input)
    return done(request, organisationPath(slug), 'organisation-claimed')
  })
}

export default function ClaimOrganisation() {
  const { t } = useTranslation(['organisation-forms', 'organisations'])
  const { organisation } = useLoaderData<typeof loader>()
  const { name } = nameFor(useLocale(), organisation.names)
  const labels = { note: t('fields.note') }
  const result = useFormResult()
  const free = organisation.state === 'imported'
  return (
    <Page
      title={t('claim.title')}
      kicker={<OrganisationKicker organisation={organisation} />}
      lead={free ? t('claim.lead', { name }) : undefined}
      width="measure"
    >
      {free || result ? (
        <PortalForm<{ note: string }> result={result} labels={labels}>
          {(fields, busy) => (
            <>
              <TextArea
                field={fields.note}
                label={labels.note}
                help={t('claim.note-help')}
                rows={6}
              />
              <WhatNext />
              <Button busy={busy}>{t('claim.submit')}</Button>
            </>
          )}
        </PortalForm>
      ) : (
        <EmptyState
          title={t('claim.taken')}
          action={
            <ButtonLink to={membershipPath(organisation.slug)}>
              {t('organisations:page.join')}
            </ButtonLink>
          }
        >
          {t('claim.taken-lead')}
        </EmptyState>
      )}
    </Page>
  )
}

function WhatNext() {
  const { t } = useTranslation(['organisation-forms', 'organisations'])
  return (
    <section className="mb-6 border-s-4 border-sand-strong ps-5">
      <h2 className="text-lg">{t('claim.what')}</h2>
      <ol className="mt-1 list-decimal space-y-1 ps-5 text-muted">
        <li>{t('claim.step-wait')}</li>
        <li>{t('claim.step-edit')}</li>
        <li>{t('claim.step-pair')}</li>
      </ol>
    </section>
  )
}
