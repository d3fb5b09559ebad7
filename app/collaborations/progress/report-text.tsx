import { useTranslation } from 'react-i18next'
import type { WireReport } from '#models/report/report.ts'
import { useFormat } from '#app/i18n/format.ts'
import { FileList } from '#app/ui/file-list.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'

/** What a report says, and who wrote it. */
export function ReportText({ written }: { written: NonNullable<WireReport['written']> }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const { by, at, editedBy, editedAt, version, files } = written
  const parts = (['done', 'next', 'problems'] as const).flatMap((part) => {
    const text = written[part]
    return text ? { part, text } : []
  })
  return (
    <>
      <dl className="mt-2 max-w-measure">
        {parts.map(({ part, text }) => (
          <div key={part} className="mt-3">
            <dt className="font-semibold">{t(`reports.${part}`)}</dt>
            <dd className="whitespace-pre-line">
              <WrittenText value={text} />
            </dd>
          </div>
        ))}
      </dl>
      <FileList files={files} />
      <p className="mt-3 text-sm text-muted">
        {version === 1
          ? t('reports.by', { name: by?.name ?? '—', date: format.date(at, 'dateTime') })
          : t('reports.edited', {
              name: editedBy?.name ?? '—',
              date: format.date(editedAt, 'dateTime'),
              version,
            })}
      </p>
    </>
  )
}
