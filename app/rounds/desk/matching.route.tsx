import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutletContext } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk } from '#models/programme/programme.ts'
import { outcomePage, roundDesk } from '#models/round/desk.server.ts'
import { OUTCOME_LISTS, type OutcomeList } from '#models/round/outcome-lists.ts'
import { requireCoordinator } from '#server/auth/guards.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { useFormat } from '#app/i18n/format.ts'
import { SideCharts } from '#app/rounds/side-charts.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Compared } from './compared.tsx'
import { DryRunForm } from './dry-run-form.tsx'
import { FigureTable } from './figure-table.tsx'
import { OutcomeLists } from './outcome-lists.tsx'
import { Standing } from './standing.tsx'

export const handle = { i18n: ['rounds', 'programmes', 'programme-desk', 'organisations'] }

const listAsked = (asked: string | null): OutcomeList =>
  OUTCOME_LISTS.find((list) => list === asked) ?? 'pairs'

const pageAsked = (asked: string | null) => {
  const page = Number(asked ?? '1')
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  const actor = await requireCoordinator({ request, context })
  const { searchParams } = new URL(request.url)
  const list = listAsked(searchParams.get('list'))
  const page = pageAsked(searchParams.get('page'))
  try {
    const round = await roundDesk(actor, id)
    return { round, list, outcome: await outcomePage(actor, id, { list, page }) }
  } catch (error) {
    throw asResponse(error)
  }
}

/** What a programme's matching would bring, for the coordinators alone until they publish it. */
export default function Matching() {
  const { t } = useTranslation('rounds')
  const { round, list, outcome } = useLoaderData<typeof loader>()
  const programme = useOutletContext<ProgrammeDesk>()
  const format = useFormat()
  const titles = { a: programme.sides.a.title, b: programme.sides.b.title }
  const figures = round?.figures
  const locked = programme.state === 'locked'
  if (!round && !locked) {
    const early = ['draft', 'open', 'ranking'].includes(programme.state)
    return (
      <EmptyState title={t('desk.early')}>
        {early
          ? t('desk.early-lead', { date: format.date(programme.dates.rankingCloses, 'dateTime') })
          : t('desk.never')}
      </EmptyState>
    )
  }
  const running = locked || (round !== null && ['locked', 'dry-run'].includes(round.state))
  return (
    <div className="grid gap-10">
      <Standing round={round} programme={programme} />
      {running ? <DryRunForm round={round} programme={programme} titles={titles} /> : null}
      {round && figures ? (
        <>
          <FigureTable figures={figures} titles={titles} />
          <SideCharts figures={figures} titles={titles} />
          <Compared round={round} figures={figures} titles={titles} />
          <OutcomeLists
            programme={programme}
            round={round}
            list={list}
            outcome={outcome}
            titles={titles}
          />
        </>
      ) : null}
    </div>
  )
}
