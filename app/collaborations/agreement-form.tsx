import { useTranslation } from 'react-i18next'
import type { WireAgreement } from '#models/collaboration/collaboration.ts'
import type { AgreementInput } from '#models/collaboration/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'

interface AgreementFormProps {
  agreement: WireAgreement
  /** Somebody saved another version meanwhile, and it has been shown. */
  overtaken: boolean
}

/** The agreement as it was written, never converted: what is saved is what was typed. */
export function AgreementForm({ agreement, overtaken }: AgreementFormProps) {
  const { t } = useTranslation('collaborations')
  const labels = { objectives: t('edit.objectives'), text: t('edit.text') }
  const initial = {
    objectives: agreement.objectives.text,
    text: agreement.text?.text ?? '',
  }
  return (
    <PortalForm<AgreementInput> result={useFormResult()} initial={initial} labels={labels}>
      {(fields, busy) => (
        <>
          {/* What was sent names the version it was written on, until the writer has seen a newer one. */}
          <input
            type="hidden"
            name={fields.version.name}
            value={
              overtaken ? agreement.version : (fields.version.initialValue ?? agreement.version)
            }
          />
          <TextArea field={fields.objectives} label={labels.objectives} rows={6} />
          <TextArea
            field={fields.text}
            label={labels.text}
            help={t('edit.text-help')}
            rows={18}
            optional
          />
          <Button busy={busy}>{t('edit.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}
