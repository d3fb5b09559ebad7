import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { REVIEW_DECISIONS } from '#models/application/input.ts'
import { SelectField, TextArea } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'
import { Button } from '#app/ui/button.tsx'

type Field = FieldMetadata<string, Record<string, unknown>, Problem[]>

interface DecisionFieldsProps {
  fields: Record<'decision' | 'reason' | 'override', unknown>
  busy: boolean
}

/** The decision, the reason that the organisation reads, and the one against the automatic check. */
export function DecisionFields({ fields, busy }: DecisionFieldsProps) {
  const { t } = useTranslation('applications-desk')
  const { decision, reason, override } = fields as Record<string, Field>
  if (!decision || !reason || !override) return null
  return (
    <>
      <SelectField
        field={decision}
        label={t('bulk.decision')}
        choices={REVIEW_DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <TextArea
        field={reason}
        label={t('bulk.reason')}
        help={t('bulk.reason-help')}
        rows={3}
        optional
      />
      <TextArea
        field={override}
        label={t('bulk.override')}
        help={t('bulk.override-help')}
        rows={2}
        optional
      />
      <Button busy={busy}>{t('bulk.submit')}</Button>
    </>
  )
}
