import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findMilestone } from '#models/milestone/find.server.ts'
import { updateInput } from '#models/milestone/input.ts'
import { writeMilestoneUpdate } from '#models/milestone/write-update.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import { PartyById } from '#app/collaborations/agreement/party-by-id.tsx'
import { answered, collaborationAsked, scriptAsked } from '#app/collaborations/asked.server.ts'
import { collaborationPath, milestonePath } from '#app/collaborations/index.ts'
import { done } from '#app/forms/done.server.ts'
import { submitFormWithFiles } from '#app/forms/submit.server.ts'
import { uploadsTo } from '#app/forms/upload.server.ts'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titled } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { MilestoneMark } from './milestone-mark.tsx'
import { Timeline } from './timeline.tsx'
import { UpdateForm } from './update-form.tsx'

export const handle = { i18n: ['collaborations', 'progress'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const { title } = data.milestone
  return titled({ location }, title.converted ?? title.text)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const collaboration = await collaborationAsked({ request, params, actor })
  const found = await answered(
    findMilestone(collaboration.id, params.milestone ?? '', {
      actor,
      script: scriptAsked(request),
    }),
  )
  return { collaboration, ...found, submission: crypto.randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: collaborationId = '', milestone: id = '' } = params
  const actor = await requireActor({ request, context })
  const upload = uploadsTo(actor, { collaboration: collaborationId })
  return submitFormWithFiles(request, updateInput, upload, async (input) => {
    await writeMilestoneUpdate(actor, { collaborationId, id }, input)
    return done(request, milestonePath(collaborationId, id), 'update-written')
  })
}

export default function MilestonePage() {
  const { t } = useTranslation('progress')
  const { collaboration, milestone, timeline, mayWrite, submission } =
    useLoaderData<typeof loader>()
  const format = useFormat()
  const { id, title, owner, due, state, overdue, reason, may, inForce } = milestone
  return (
    <Page
      title={title.converted ?? title.text}
      width="measure"
      kicker={
        <LocaleLink to={collaborationPath(collaboration.id)} className="hover:underline">
          <WrittenTitle value={collaboration.title} />
        </LocaleLink>
      }
    >
      <p className="-mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <MilestoneMark state={state} overdue={overdue} />
        <time dateTime={due} className={overdue ? 'font-semibold text-kapok' : 'text-muted'}>
          {t('milestones.due', { date: format.date(dayAsMoment(due)) })}
        </time>
        <span className="text-muted">
          <PartyById parties={collaboration.parties} id={owner} />
        </span>
      </p>
      {inForce ? null : <p className="mt-3 text-muted">{t('milestones.not-in-force')}</p>}
      {reason ? (
        <div className="mt-4 border-s-4 border-sand-strong ps-4">
          <p className="text-sm text-muted">{t('milestone.reason')}</p>
          <WrittenText value={reason} />
        </div>
      ) : null}
      <p className="mt-5 flex flex-wrap gap-2 empty:hidden">
        {may.map((action, place) => (
          <ButtonLink
            key={action}
            to={`${milestonePath(collaboration.id, id)}/${action}`}
            look={action === 'drop' ? 'danger' : place === 0 ? 'primary' : 'line'}
          >
            {t(`milestone.move.${action}`)}
          </ButtonLink>
        ))}
      </p>
      <section aria-labelledby="timeline" className="mt-10">
        <h2 id="timeline" className="text-2xl">
          {t('milestone.timeline')}
        </h2>
        {timeline.length > 0 ? (
          <Timeline collaborationId={collaboration.id} entries={timeline} named={false} />
        ) : (
          <p className="mt-2 text-muted">{t('milestone.empty')}</p>
        )}
      </section>
      {mayWrite ? <UpdateForm key={timeline[0]?.id} submission={submission} /> : null}
    </Page>
  )
}
