import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { represents } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import { pulsesAbout } from '#models/pulse/find.server.ts'
import { givePulse } from '#models/pulse/give.server.ts'
import { pulseInput } from '#models/pulse/input.ts'
import { periodAsked } from '#models/report/period.ts'
import { requireActor } from '#server/auth/guards.ts'
import { agreementAsked, scriptAsked } from '#app/collaborations/asked.server.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { done } from '#app/forms/done.server.ts'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { PulseForm } from './pulse-form.tsx'

export const handle = { i18n: ['progress'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.pulse')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { collaboration } = await agreementAsked({ request, params, actor })
  const { id, parties, state, signedAt } = collaboration
  const speaking = parties.filter(({ organisation }) => represents(actor, organisation.id))
  const period =
    signedAt && ACTIVE_STATES.includes(state)
      ? periodAsked(new Date(signedAt), currentTime())
      : null
  const said = await pulsesAbout(actor, id, scriptAsked(request))
  const before = said.find(
    (pulse) => pulse.period === period?.number && represents(actor, pulse.organisation),
  )
  return { collaboration, speaking, period: period?.number ?? null, before: before ?? null }
}

export async function action({ request, params: { id = '' }, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  return submitForm(request, pulseInput, async (input) => {
    await givePulse(actor, id, input)
    return done(request, collaborationPath(id), 'pulse-given')
  })
}

export default function PulsePage() {
  const { t } = useTranslation('progress')
  const { collaboration, speaking, period, before } = useLoaderData<typeof loader>()
  const result = useFormResult()
  const possible = (period !== null && speaking.length > 0) || result !== undefined
  return (
    <Page
      title={possible ? t('pulse.form.title', { period: period ?? '' }) : t('pulse.title')}
      lead={t(possible ? 'pulse.form.lead' : 'pulse.form.not-now')}
      width="measure"
      kicker={
        <LocaleLink to={collaborationPath(collaboration.id)} className="hover:underline">
          <WrittenTitle value={collaboration.title} />
        </LocaleLink>
      }
    >
      {possible ? <PulseForm parties={speaking} before={before} /> : null}
    </Page>
  )
}
