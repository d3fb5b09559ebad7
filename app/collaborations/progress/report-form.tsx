import { useTranslation } from 'react-i18next'
import { fileReference } from '#models/file/file.ts'
import type { ReportInput } from '#models/report/input.ts'
import type { WireReport } from '#models/report/report.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { FileField } from '#app/forms/file-field.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'

interface ReportFormProps {
  report: WireReport
  /** Names this form, so that a second click writes nothing. */
  submission: string
  /** Somebody saved another text meanwhile, and it has been shown. */
  overtaken: boolean
}

/** The report as it was written, never converted. */
export function ReportForm({ report: { written }, submission, overtaken }: ReportFormProps) {
  const { t } = useTranslation('progress')
  const labels = {
    done: t('reports.done'),
    next: t('reports.next'),
    problems: t('reports.problems'),
    files: t('reports.files'),
  }
  const initial = {
    done: written?.done.text ?? '',
    next: written?.next.text ?? '',
    problems: written?.problems?.text ?? '',
    files: written?.files.map(fileReference) ?? [],
  }
  const version = written?.version ?? 0
  return (
    <PortalForm<ReportInput> files result={useFormResult()} initial={initial} labels={labels}>
      {(fields, busy) => (
        <>
          {/* What was sent names the version it was written on, until the writer has seen a newer one. */}
          <input
            type="hidden"
            name={fields.version.name}
            value={overtaken ? version : (fields.version.initialValue ?? version)}
          />
          <input
            type="hidden"
            name={fields.submission.name}
            value={fields.submission.initialValue ?? submission}
          />
          <TextArea field={fields.done} label={labels.done} help={t('report.done-help')} rows={7} />
          <TextArea field={fields.next} label={labels.next} help={t('report.next-help')} rows={5} />
          <TextArea
            field={fields.problems}
            label={labels.problems}
            help={t('report.problems-help')}
            rows={4}
            optional
          />
          <FileField field={fields.files} label={labels.files} optional />
          <Button busy={busy}>{t('report.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}
