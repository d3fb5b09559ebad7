import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { myCollaborations, publicCollaborations } from '#models/collaboration/queries.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { actorOf } from '#server/auth/guards.ts'
import { useFormat } from '#app/i18n/format.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { CollaborationRow } from './collaboration-row.tsx'
import { networkPath } from './index.ts'
import { MyCollaborations } from './my-collaborations.tsx'
import { pageAsked } from './page-asked.ts'
import { partnersPath } from './partners-path.ts'
import { RenewedFilter } from './renewed-filter.tsx'

export const handle = { i18n: ['collaborations', 'evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.collaborations')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const script = scriptOf(localeOfPath(url.pathname))
  const actor = await actorOf({ context })
  const page = pageAsked(url)
  const renewed = url.searchParams.get('renewed') === '1'
  const belongs = actor !== null && actor.organisations.length > 0
  const [mine, found] = await Promise.all([
    belongs && page === 1 && !renewed ? myCollaborations(actor, script) : null,
    publicCollaborations({ page, renewed, script }),
  ])
  return { mine, renewed, ...found }
}

export default function Collaborations() {
  const { t } = useTranslation(['collaborations', 'evaluation'])
  const { mine, renewed, items, total, page, pages } = useLoaderData<typeof loader>()
  const format = useFormat()
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          <ButtonLink look="line" to={networkPath()}>
            {t('list.network')}
          </ButtonLink>
          <ButtonLink look="line" to={partnersPath}>
            {t('list.propose')}
          </ButtonLink>
        </>
      }
    >
      {mine ? <MyCollaborations items={mine} /> : null}
      <section aria-labelledby="public" className={mine ? 'mt-12' : ''}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="public" className="text-2xl">
            {t('list.public')}
          </h2>
          {total > 0 ? (
            <p className="text-sm text-muted">
              {t('list.total', { count: total, number: format.number(total) })}
            </p>
          ) : null}
        </div>
        <RenewedFilter renewed={renewed} />
        {total > 0 ? (
          <ul className="mt-3 border-b border-sand">
            {items.map((item) => (
              <CollaborationRow key={item.id} collaboration={item} />
            ))}
          </ul>
        ) : (
          <div className="mt-4">
            <EmptyState level={3} title={t(renewed ? 'evaluation:list.none' : 'list.empty')}>
              {t(renewed ? 'evaluation:list.none-lead' : 'list.empty-lead')}
            </EmptyState>
          </div>
        )}
        <Pager page={page} pages={pages} />
      </section>
    </Page>
  )
}
