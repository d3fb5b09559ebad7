import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { ACTIVE_STATES } from '#models/collaboration/states.ts'
import type { WireReport } from '#models/report/report.ts'
import { reportPath } from '#app/collaborations/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ReportHeading } from './report-heading.tsx'
import { ReportText } from './report-text.tsx'

interface ReportsProps {
  collaboration: WireCollaboration
  /** Null for whoever is none of its people. */
  reports: readonly WireReport[] | null
}

/** The quarters that are over, with what was reported; the last one is unfolded. */
export function Reports({ collaboration: { id, state }, reports }: ReportsProps) {
  const { t } = useTranslation('progress')
  if (!reports || (reports.length === 0 && !ACTIVE_STATES.includes(state))) return null
  return (
    <section aria-labelledby="reports" className="mt-10">
      <h2 id="reports" className="text-2xl">
        {t('reports.title')}
      </h2>
      {reports.length === 0 ? <p className="mt-2 text-muted">{t('reports.first')}</p> : null}
      <ul className="mt-3">
        {reports.map((report, place) => {
          const { period, written, may } = report
          return (
            <li key={period} className="border-t border-sand py-3">
              {written ? (
                <details open={place === 0}>
                  <summary className="min-h-6 cursor-pointer">
                    <ReportHeading report={report} />
                  </summary>
                  <ReportText written={written} />
                </details>
              ) : (
                <ReportHeading report={report} />
              )}
              {may ? (
                <p className="mt-3">
                  <ButtonLink look={written ? 'line' : 'primary'} to={reportPath(id, period)}>
                    {t(written ? 'reports.edit' : 'reports.write')}
                  </ButtonLink>
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
