import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { collaborationPath } from '#app/collaborations/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { EvaluationActs } from './acts.tsx'
import { evaluationAsked } from './asked.server.ts'
import { Forms } from './forms.tsx'
import { Outcome } from './outcome.tsx'
import { StageList } from './stages.tsx'
import { SummaryTable } from './summary-table.tsx'

export const handle = { i18n: ['evaluation'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.evaluation')

export async function loader(asked: LoaderFunctionArgs) {
  return evaluationAsked(asked)
}

/** Where an evaluation stands, who has to do what by when, and what its reader may see of it. */
export default function EvaluationView() {
  const { t } = useTranslation('evaluation')
  const { title, evaluation } = useLoaderData<typeof loader>()
  const { collaborationId, number, stage } = evaluation
  return (
    <Page
      title={t('view.title', { number })}
      kicker={
        <LocaleLink to={collaborationPath(collaborationId)} className="hover:underline">
          <WrittenTitle value={title} />
        </LocaleLink>
      }
      lead={t(`view.lead.${stage}`)}
    >
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-10">
          <EvaluationActs evaluation={evaluation} />
          <Outcome evaluation={evaluation} />
          <SummaryTable evaluation={evaluation} />
          <Forms evaluation={evaluation} />
        </div>
        <StageList evaluation={evaluation} />
      </div>
    </Page>
  )
}
