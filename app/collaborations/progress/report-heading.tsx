import { useTranslation } from 'react-i18next'
import type { WireReport } from '#models/report/report.ts'
import { dayAsMoment, useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'

/** Which quarter it is about, and whether it is there. */
export function ReportHeading({ report }: { report: WireReport }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { period, first, last, due, written, may, late } = report
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <strong className="font-serif text-lg">{t('reports.period', { period })}</strong>
      <span className="text-sm text-muted">
        {t('reports.span', {
          first: format.date(dayAsMoment(first)),
          last: format.date(dayAsMoment(last)),
        })}
      </span>
      {late ? (
        <Badge tone={written ? 'gold' : 'kapok'}>
          {t(written ? 'reports.came-late' : may ? 'reports.late' : 'reports.missing')}
        </Badge>
      ) : written ? null : (
        <Badge tone="gold">
          {t('reports.due', { date: format.date(new Date(new Date(due).getTime() - 1)) })}
        </Badge>
      )}
    </span>
  )
}
