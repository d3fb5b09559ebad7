import { useTranslation } from 'react-i18next'
import type { UpdateInput } from '#models/milestone/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { FileField } from '#app/forms/file-field.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'

/** @param submission names this form, so that a second click writes nothing */
export function UpdateForm({ submission }: { submission: string }) {
  const { t } = useTranslation('progress')
  const labels = { text: t('milestone.text'), files: t('milestone.files') }
  return (
    <section aria-labelledby="write" className="mt-10">
      <h2 id="write" className="mb-3 text-2xl">
        {t('milestone.write')}
      </h2>
      <PortalForm<UpdateInput> files result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <input
              type="hidden"
              name={fields.submission.name}
              value={fields.submission.initialValue ?? submission}
            />
            <TextArea
              field={fields.text}
              label={labels.text}
              help={t('milestone.text-help')}
              rows={6}
            />
            <FileField field={fields.files} label={labels.files} optional />
            <Button busy={busy}>{t('milestone.submit')}</Button>
          </>
        )}
      </PortalForm>
    </section>
  )
}
