import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { proposeInput } from '#models/collaboration/input.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { requireActor } from '#server/auth/guards.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { collaborationPath } from './index.ts'
import { partnersPath } from './partners-path.ts'
import { ProposeForm } from './propose-form.tsx'
import { proposeOptions } from './propose-options.server.ts'

export const handle = { i18n: ['collaborations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaboration-new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return proposeOptions(actor, new URL(request.url).searchParams.get('with'))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, proposeInput, async (input) => {
    const id = await proposePair(actor, input)
    return done(request, collaborationPath(id), 'collaboration-proposed')
  })
}

export default function Propose() {
  const { t } = useTranslation('collaborations')
  const options = useLoaderData<typeof loader>()
  const locale = useLocale()
  const partner = options.partner ? nameFor(locale, options.partner.names).name : ''
  if (options.refusal === null) {
    return (
      <Page title={t('propose.title')} lead={t('propose.lead', { partner })} width="measure">
        <ProposeForm partner={options.partner} own={options.own} />
      </Page>
    )
  }
  return (
    <Page title={t('propose.title')} width="measure">
      <EmptyState
        title={t(`propose.refused.${options.refusal}`)}
        action={<ButtonLink to={partnersPath}>{t('propose.to-directory')}</ButtonLink>}
      >
        {t(`propose.refused.${options.refusal}-lead`, { partner })}
      </EmptyState>
    </Page>
  )
}
