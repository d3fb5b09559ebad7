import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actorOf } from '#server/auth/guards.ts'
import { titled } from '#app/i18n/title.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { Agreement } from './agreement.tsx'
import { agreementHtml } from './agreement-html.server.ts'
import { collaborationAsked } from './asked.server.ts'
import { CollaborationHeading } from './collaboration-heading.tsx'
import { Course } from './course.tsx'
import { History } from './history.tsx'
import { NextStep } from './next-step.tsx'
import { Parties } from './parties.tsx'

export const handle = { i18n: ['collaborations', 'organisations'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const { title, objectives } = data.collaboration
  const description = (objectives.converted ?? objectives.text).slice(0, 160)
  return titled({ location }, title.converted ?? title.text, description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf({ context })
  const collaboration = await collaborationAsked({ request, params, actor })
  return { collaboration, html: agreementHtml(collaboration) }
}

export default function CollaborationPage() {
  const { t } = useTranslation('collaborations')
  const { collaboration, html } = useLoaderData<typeof loader>()
  const { objectives, inner, course } = collaboration
  return (
    <article className="mx-auto grid w-full max-w-page gap-x-14 gap-y-10 px-5 py-8 sm:px-8 sm:py-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <CollaborationHeading collaboration={collaboration} />
        <NextStep collaboration={collaboration} />
        {inner?.reason ? (
          <Words id="reason" title={t('page.reason')}>
            <WrittenText value={inner.reason} />
          </Words>
        ) : null}
        <Words id="objectives" title={t('page.objectives')}>
          <WrittenText value={objectives} />
        </Words>
        {inner?.message ? (
          <Words id="message" title={t('page.message')}>
            <WrittenText value={inner.message} />
          </Words>
        ) : null}
        {inner ? (
          <>
            {course.some(({ state }) => state === 'confirmed') ? (
              <Agreement collaboration={collaboration} agreement={inner.agreement} html={html} />
            ) : null}
            <History lines={inner.history} />
          </>
        ) : null}
      </div>
      <aside className="space-y-10">
        <Course collaboration={collaboration} />
        <Parties collaboration={collaboration} />
      </aside>
    </article>
  )
}

interface WordsProps {
  id: string
  title: string
  children: React.ReactNode
}

function Words({ id, title, children }: WordsProps) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <div className="mt-3 max-w-measure whitespace-pre-line">{children}</div>
    </section>
  )
}
