import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'
import { useFormat } from '#app/i18n/format.ts'

interface FixedProps {
  field: FieldMetadata<string | string[], Record<string, unknown>, Problem[]>
  label: string
  /** What the values are called. */
  choices?: readonly Choice[]
}

/** A value that can no longer change: read, and sent along as it is. */
export function Fixed({ field, label, choices }: FixedProps) {
  const { t } = useTranslation('programme-desk')
  const format = useFormat()
  const values = [field.initialValue ?? []].flat() as unknown as string[]
  const said = values.map((value) => choices?.find((one) => one.value === value)?.label ?? value)
  return (
    <div id={`field-${field.name}`} className="mb-5">
      <p className="font-semibold">{label}</p>
      <p>{format.list(said)}</p>
      <p className="text-sm text-muted">{t('form.fixed')}</p>
      {values.map((value) => (
        <input key={value} type="hidden" name={field.name} value={value} />
      ))}
    </div>
  )
}
