import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actorOf } from '#server/auth/guards.ts'
import { titled } from '#app/i18n/title.ts'
import { Agreement } from '#app/collaborations/agreement/agreement.tsx'
import { CollaborationHeading } from './collaboration-heading.tsx'
import { Course } from './course.tsx'
import { EvaluationStatus } from './ending/evaluation-status.tsx'
import { History } from './history.tsx'
import { NextStep } from './next-step.tsx'
import { pageData } from './page-data.server.ts'
import { Parties } from './parties.tsx'
import { Milestones } from './progress/milestones.tsx'
import { Progress } from './progress/progress.tsx'
import { Pulses } from './progress/pulses.tsx'
import { Reports } from './progress/reports.tsx'
import { Pending, Prospects } from './ending/prospects.tsx'
import { Words } from './words.tsx'

export const handle = {
  i18n: ['collaborations', 'organisations', 'agreement', 'progress', 'evaluation'],
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const { title, objectives } = data.collaboration
  const description = (objectives.converted ?? objectives.text).slice(0, 160)
  return titled({ location }, title.converted ?? title.text, description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf({ context })
  return pageData({ request, params, actor })
}

/** Its sections one after the other; each shows nothing where there is nothing for this reader. */
export default function CollaborationPage() {
  const { t } = useTranslation('collaborations')
  const { collaboration, html, milestones, timeline, reports, pulses, evaluation } =
    useLoaderData<typeof loader>()
  const { objectives, inner } = collaboration
  return (
    <article className="mx-auto grid w-full max-w-page gap-x-14 gap-y-10 px-5 py-8 sm:px-8 sm:py-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <CollaborationHeading collaboration={collaboration} />
        <NextStep collaboration={collaboration} />
        <Pending collaboration={collaboration} />
        <EvaluationStatus collaboration={collaboration} evaluation={evaluation} />
        <Words id="reason" title={t('page.reason')} value={inner?.reason} />
        <Words id="objectives" title={t('page.objectives')} value={objectives} />
        <Words id="message" title={t('page.message')} value={inner?.message} />
        <Milestones collaboration={collaboration} milestones={milestones} />
        <Progress collaboration={collaboration} timeline={timeline} />
        <Reports collaboration={collaboration} reports={reports} />
        <Pulses collaboration={collaboration} pulses={pulses} />
        <Agreement collaboration={collaboration} html={html} />
        <History collaboration={collaboration} />
      </div>
      <aside className="space-y-10">
        <Course collaboration={collaboration} />
        <Parties collaboration={collaboration} />
        <Prospects collaboration={collaboration} />
      </aside>
    </article>
  )
}
