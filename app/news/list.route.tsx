import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { newsPage } from '#models/news/read.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { pageAsked } from './asked.ts'
import { feedLink } from './feed-link.ts'
import { LeadStory } from './lead-story.tsx'
import { NewsRow } from './news-row.tsx'
import { Subscribe } from './subscribe.tsx'

export const handle = { i18n: ['news'] }

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...titleOf({ location }, 'titles.news'),
  ...(data ? [feedLink(data.origin, location)] : []),
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname)
  try {
    return { ...(await newsPage(locale, pageAsked(request))), origin: context.origin }
  } catch (error) {
    throw asResponse(error)
  }
}

export default function NewsList() {
  const { t } = useTranslation('news')
  const { items, page, pages } = useLoaderData<typeof loader>()
  const [lead, ...others] = page === 1 ? items : [undefined, ...items]
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={<Subscribe />}>
      {items.length === 0 ? (
        <EmptyState title={t('list.empty-title')}>{t('list.empty')}</EmptyState>
      ) : null}
      {lead ? <LeadStory item={lead} /> : null}
      {others.length > 0 ? (
        <section aria-labelledby="more-news">
          <h2 id="more-news" className={lead ? 'mt-14 mb-2 text-2xl' : 'sr-only'}>
            {page === 1 ? t('list.more') : t('list.earlier')}
          </h2>
          <ul>{others.map((item) => (item ? <NewsRow key={item.id} item={item} /> : null))}</ul>
        </section>
      ) : null}
      <Pager page={page} pages={pages} />
    </Page>
  )
}
