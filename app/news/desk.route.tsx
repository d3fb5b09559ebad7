import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { newsCounts, newsInState } from '#models/news/desk.server.ts'
import { NEWS_STATES } from '#models/news/states.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { DeskRow } from './desk-row.tsx'
import { newNewsPath, newsDeskPath } from './index.ts'

export const handle = { i18n: ['news', 'news-desk'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.news-desk')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const asked = new URL(request.url).searchParams.get('state')
  const state = NEWS_STATES.find((one) => one === asked) ?? 'draft'
  const [counts, items] = await Promise.all([newsCounts(actor), newsInState(actor, state)])
  return { counts, items, state }
}

/** All news by state, with what each text still lacks. */
export default function NewsDesk() {
  const { t } = useTranslation('news-desk')
  const { counts, items, state } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={<ButtonLink to={newNewsPath}>{t('desk.new')}</ButtonLink>}
    >
      <nav aria-label={t('desk.states')} className="mb-6 border-b border-sand">
        <ul className="flex flex-wrap gap-x-6">
          {NEWS_STATES.map((one) => (
            <li key={one}>
              <LocaleLink
                to={one === 'draft' ? newsDeskPath : `${newsDeskPath}?state=${one}`}
                aria-current={one === state ? 'page' : undefined}
                className="inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-estuary aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {t(`state.${one}`)}
                <span className="text-sm font-normal">{counts[one]}</span>
              </LocaleLink>
            </li>
          ))}
        </ul>
      </nav>
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <DeskRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('desk.none-title')}>{t(`desk.none.${state}`)}</EmptyState>
      )}
    </Page>
  )
}
