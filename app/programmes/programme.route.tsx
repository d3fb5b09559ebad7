import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { myApplications } from '#models/application/find.server.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'
import { actorOf } from '#server/auth/guards.ts'
import { localeOfPath, localePath } from '#app/i18n/locale.ts'
import { i18nFor } from '#app/i18n/i18n.server.ts'
import { titled } from '#app/i18n/title.ts'
import { Prose } from '#app/ui/prose.tsx'
import { programmeAsked } from './asked.server.ts'
import { CalendarLinks } from './calendar-links.tsx'
import { How } from './how.tsx'
import { programmePath } from './index.ts'
import { ProgrammeHeading } from './programme-heading.tsx'
import { Rubric } from './rubric.tsx'
import { structuredData } from './structured-data.ts'
import { Timeline } from './timeline.tsx'
import { Who } from './who.tsx'

export const handle = { i18n: ['programmes', 'organisations'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  const { programme, url, structured } = data
  return [
    ...titled({ location }, programme.title, programme.summary),
    { tagName: 'link', rel: 'canonical', href: url },
    { 'script:ld+json': structured },
  ]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const programme = await programmeAsked({ request, params, context })
  const locale = localeOfPath(new URL(request.url).pathname)
  const url = context.origin + localePath(locale, programmePath(programme.slug))
  const { t } = i18nFor(locale)
  const structured = structuredData(programme, {
    url,
    locale,
    organiser: t('brand.full'),
    dateName: (date) => t(`programmes:date.${date}`),
  })
  const html = renderMarkdown(programme.description, { top: 3 })
  return { programme, html, url, structured, ...(await ownIn(programme.slug, context)) }
}

/** What the reader's organisations have handed in here, and whether one of them still could. */
async function ownIn(slug: string, context: LoaderFunctionArgs['context']) {
  const actor = await actorOf({ context })
  if (!actor || actor.organisations.length === 0) return { own: [], mayApply: true }
  const own = (await myApplications(actor)).filter(({ programme }) => programme.slug === slug)
  return { own, mayApply: own.length < actor.organisations.length }
}

export default function ProgrammePage() {
  const { t } = useTranslation('programmes')
  const { programme, html, own, mayApply } = useLoaderData<typeof loader>()
  return (
    <article className="mx-auto w-full max-w-page px-5 pt-8 pb-16 sm:px-8 sm:pt-12 sm:pb-24">
      <ProgrammeHeading programme={programme} own={own} mayApply={mayApply} />
      <section aria-labelledby="timeline" className="mt-10">
        <h2 id="timeline" className="mb-4 text-2xl">
          {t('page.timeline')}
        </h2>
        <Timeline programme={programme} />
        <p className="mt-4 text-sm text-muted">{t('page.time-zone')}</p>
      </section>
      <div className="mt-12 grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-12">
          {html ? (
            <section aria-labelledby="about">
              <h2 id="about" className="mb-3 text-2xl">
                {t('page.about')}
              </h2>
              <Prose html={html} />
            </section>
          ) : null}
          <Who programme={programme} />
          <How programme={programme} />
        </div>
        <aside className="space-y-10">
          <CalendarLinks slug={programme.slug} />
          <Rubric rubric={programme.rubric} />
        </aside>
      </div>
    </article>
  )
}
