import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { reportsOf } from '#models/report/find.server.ts'
import { reportInput } from '#models/report/input.ts'
import { writeReport } from '#models/report/write.server.ts'
import { requireActor } from '#server/auth/guards.ts'
import {
  answered,
  collaborationAsked,
  numberAsked,
  scriptAsked,
} from '#app/collaborations/asked.server.ts'
import { collaborationPath } from '#app/collaborations/index.ts'
import { done } from '#app/forms/done.server.ts'
import { submitFormWithFiles } from '#app/forms/submit.server.ts'
import { uploadsTo } from '#app/forms/upload.server.ts'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { titleOf } from '#app/i18n/title.ts'
import { Page } from '#app/ui/page.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportText } from './report-text.tsx'

export const handle = { i18n: ['progress'] }

export const meta: MetaFunction = (page) => titleOf(page, 'titles.report')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const collaboration = await collaborationAsked({ request, params, actor })
  const reports = await answered(reportsOf(actor, collaboration.id, scriptAsked(request)))
  const report = reports.find(({ period }) => period === numberAsked(params.period))
  if (!report) throw new Response(null, { status: 404 })
  return { collaboration, report, submission: crypto.randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { id = '', period } = params
  const upload = uploadsTo(actor, { collaboration: id })
  return submitFormWithFiles(request, reportInput, upload, async (input) => {
    await writeReport(actor, id, numberAsked(period), input)
    return done(request, collaborationPath(id), 'report-saved')
  })
}

export default function ReportPage() {
  const { t } = useTranslation('progress')
  const { collaboration, report, submission } = useLoaderData<typeof loader>()
  const format = useFormat()
  const result = useFormResult()
  const { period, first, last, closes, written, may } = report
  const overtaken =
    (result?.error?.['']?.some(({ key }) => key === 'reason.report-changed') ?? false) && written
  const dates = {
    first: format.date(dayAsMoment(first)),
    last: format.date(dayAsMoment(last)),
    closes: format.date(closes),
  }
  return (
    <Page
      title={t('report.title', { period })}
      lead={may ? t('report.lead', dates) : t('reports.span', dates)}
      width="measure"
      kicker={
        <LocaleLink to={collaborationPath(collaboration.id)} className="hover:underline">
          <WrittenTitle value={collaboration.title} />
        </LocaleLink>
      }
    >
      {overtaken ? (
        <section aria-labelledby="newest" className="mb-8 border-s-4 border-gold ps-5">
          <h2 id="newest" className="text-xl">
            {t('report.newest', { version: overtaken.version })}
          </h2>
          <p className="mt-1 text-muted">{t('report.newest-lead')}</p>
          <ReportText written={overtaken} />
        </section>
      ) : null}
      {may || result ? (
        <ReportForm report={report} submission={submission} overtaken={Boolean(overtaken)} />
      ) : written ? (
        <ReportText written={written} />
      ) : (
        <p className="text-muted">{t('reports.missing')}</p>
      )}
    </Page>
  )
}
