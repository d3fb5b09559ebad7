import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, redirect, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { membershipOf } from '#models/membership/list.server.ts'
import { requestMembership } from '#models/membership/request.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { localeOfPath, localePath, useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { organisationAsked } from './asked.server.ts'
import { memberPath, organisationPath } from './index.ts'
import { OrganisationKicker } from './organisation-kicker.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-membership')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organisation = await organisationAsked({ request, params, actor })
  const membership = await membershipOf(actor, organisation.id)
  if (membership?.state === 'active') {
    const locale = localeOfPath(new URL(request.url).pathname)
    throw redirect(localePath(locale, organisationPath(organisation.slug)))
  }
  return { organisation, requested: membership?.state === 'requested' ? membership.id : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { id, slug } = await organisationAsked({ request, params, actor })
  return submitForm(request, z.object({}), async () => {
    await requestMembership(actor, id)
    return done(request, organisationPath(slug), 'membership-requested')
  })
}

export default function AskToJoin() {
  const { t } = useTranslation('organisation-forms')
  const { organisation, requested } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { name } = nameFor(locale, organisation.names)
  const result = useFormResult()
  return (
    <Page
      title={t('membership.title')}
      kicker={<OrganisationKicker organisation={organisation} />}
      lead={requested ? t('membership.pending') : t('membership.lead', { name })}
      width="measure"
    >
      {requested ? (
        <Form
          method="post"
          action={localePath(locale, memberPath(organisation.slug, requested, 'departure'))}
        >
          <Button look="danger">{t('membership.withdraw')}</Button>
        </Form>
      ) : (
        <PortalForm result={result} labels={{}}>
          {(_fields, busy) => <Button busy={busy}>{t('membership.submit')}</Button>}
        </PortalForm>
      )}
    </Page>
  )
}
