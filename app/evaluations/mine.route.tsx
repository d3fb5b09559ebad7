import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { myEvaluations } from '#models/evaluation/queries.server.ts'
import { scriptOf } from '#models/text/locale.ts'
import { requireActor } from '#server/auth/guards.ts'
import { localeOfPath } from '#app/i18n/locale.ts'
import { titleOf } from '#app/i18n/title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { EvaluationRow } from './evaluation-row.tsx'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.my-evaluations')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  return {
    items: await myEvaluations(actor, scriptOf(localeOfPath(new URL(request.url).pathname))),
  }
}

/** What its reader is, or was, to evaluate. */
export default function MyEvaluations() {
  const { t } = useTranslation('evaluation')
  const { items } = useLoaderData<typeof loader>()
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      {items.length > 0 ? (
        <ul className="border-b border-sand">
          {items.map((item) => (
            <EvaluationRow
              key={`${item.collaborationId} ${item.stage} ${item.dueBy}`}
              item={item}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('mine.none')}>{t('mine.none-text')}</EmptyState>
      )}
    </Page>
  )
}
