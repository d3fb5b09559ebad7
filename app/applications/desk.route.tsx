import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { deskApplications } from '#models/application/desk.server.ts'
import { reviewInput } from '#models/application/input.ts'
import { reviewApplications } from '#models/application/review.server.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { programmeDeskPath } from '#app/programmes/index.ts'
import { asResponse, submitForm } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { titleOf } from '#app/i18n/title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { BulkForm } from './bulk-form.tsx'
import { deskAsked } from './desk-asked.ts'
import { DeskFilters } from './desk-filters.tsx'
import { DeskTable } from './desk-table.tsx'
import { ProgrammeKicker } from './programme-kicker.tsx'
import { Outcomes, type BulkAnswer } from './outcomes.tsx'

export const handle = { i18n: ['applications', 'applications-desk', 'organisations'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.applications-desk')

export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const filter = deskAsked(new URL(request.url).searchParams)
  try {
    return { desk: await deskApplications(actor, id, filter), filter }
  } catch (error) {
    throw asResponse(error)
  }
}

/** Each application is decided by itself, so the answer names what became of each. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  return submitForm(request, reviewInput, async (input) => {
    const outcomes = await reviewApplications(actor, input)
    return data<BulkAnswer>({ outcomes }) as unknown as Response
  })
}

export default function ApplicationsDesk() {
  const { t } = useTranslation('applications-desk')
  const { desk, filter } = useLoaderData<typeof loader>()
  const answer = useActionData<unknown>() as BulkAnswer | undefined
  const format = useFormat()
  const { programme, rows, total, page, pages, open } = desk
  const outcomes = answer?.outcomes ?? null
  return (
    <Page
      title={t('title')}
      kicker={<ProgrammeKicker programme={programme} to={programmeDeskPath(programme.id)} />}
      lead={open ? undefined : t('closed')}
    >
      <DeskFilters desk={desk} filter={filter} />
      {outcomes ? <Outcomes outcomes={outcomes} rows={rows} /> : null}
      <p className="mt-6 mb-2 text-sm text-muted">
        {t('total', { count: total, number: format.number(total) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : open ? (
        <BulkForm key={outcomes ? JSON.stringify(outcomes) : 'form'} desk={desk} />
      ) : (
        <DeskTable desk={desk} selected={null} />
      )}
      <Pager page={page} pages={pages} />
    </Page>
  )
}
