import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { findMilestone } from '#models/milestone/find.server.ts'
import { dropInput, type DropInput } from '#models/milestone/input.ts'
import { moveMilestone } from '#models/milestone/move.server.ts'
import { MILESTONE_ACTIONS } from '#models/milestone/states.ts'
import { requireActor } from '#server/auth/guards.ts'
import { answered, scriptAsked } from '#app/collaborations/asked.server.ts'
import { milestonePath } from '#app/collaborations/index.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { done } from '#app/forms/done.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { submitForm } from '#app/forms/submit.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

export const handle = { i18n: ['progress'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.milestone-move')

function actionAsked(asked: string | undefined) {
  const action = MILESTONE_ACTIONS.find((known) => known === asked)
  if (!action) throw new Response(null, { status: 404 })
  return action
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const move = actionAsked(params.action)
  const { id = '', milestone = '' } = params
  const found = await answered(
    findMilestone(id, milestone, { actor, script: scriptAsked(request) }),
  )
  return { move, milestone: found.milestone, back: milestonePath(id, milestone) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const action = actionAsked(params.action)
  const { id: collaborationId = '', milestone: id = '' } = params
  const schema = action === 'drop' ? dropInput : z.object({ reason: z.undefined().optional() })
  return submitForm(request, schema, async ({ reason }) => {
    await moveMilestone(actor, { collaborationId, id, action }, reason ?? null)
    return done(request, milestonePath(collaborationId, id), 'milestone-moved')
  })
}

export default function MoveMilestone() {
  const { t } = useTranslation('progress')
  const { move, milestone, back } = useLoaderData<typeof loader>()
  const result = useFormResult()
  const possible = milestone.may.includes(move) || result !== undefined
  const labels = { reason: t('milestone.drop-reason') }
  return (
    <Page
      title={t(`milestone.moved.${move}`)}
      lead={t(possible ? `milestone.lead.${move}` : 'milestone.refused')}
      width="measure"
      kicker={
        <LocaleLink to={back} className="hover:underline">
          <WrittenTitle value={milestone.title} />
        </LocaleLink>
      }
    >
      {possible ? (
        <PortalForm<DropInput> result={result} labels={labels}>
          {(fields, busy) => (
            <>
              {move === 'drop' ? (
                <TextArea field={fields.reason} label={labels.reason} rows={4} />
              ) : null}
              <Button look={move === 'drop' ? 'danger' : 'primary'} busy={busy}>
                {t(`milestone.move.${move}`)}
              </Button>
            </>
          )}
        </PortalForm>
      ) : (
        <ButtonLink to={back}>{t('milestone.back')}</ButtonLink>
      )}
    </Page>
  )
}
