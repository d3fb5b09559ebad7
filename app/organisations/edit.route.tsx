import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { organisationInput } from '#models/organisation/input.ts'
import { editOrganisation } from '#models/organisation/edit.server.ts'
import { organisationPolicy } from '#models/organisation/policy.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { ownOrganisation } from './asked.server.ts'
import { fieldsFrom } from './form-fields.ts'
import { organisationPath } from './index.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { OrganisationKicker } from './organisation-kicker.tsx'

export const handle = { i18n: ['organisation-forms', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.organisation-edit')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organisation = await ownOrganisation({ request, params, actor })
  if (!organisationPolicy.edit(actor, organisation)) throw new Response(null, { status: 403 })
  return { organisation }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { id } = await ownOrganisation({ request, params, actor })
  return submitForm(request, organisationInput, async (input) => {
    const { slug } = await editOrganisation(actor, id, input)
    return done(request, organisationPath(slug), 'organisation-edited')
  })
}

export default function EditOrganisation() {
  const { t } = useTranslation('organisation-forms')
  const { organisation } = useLoaderData<typeof loader>()
  return (
    <Page title={t('edit.title')} kicker={<OrganisationKicker organisation={organisation} />}>
      <OrganisationForm initial={fieldsFrom(organisation)} submit={t('edit.submit')} />
    </Page>
  )
}
