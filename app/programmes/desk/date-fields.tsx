import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { TextField } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'

interface DateFieldsProps {
  field: FieldMetadata<Record<ProgrammeDate, string>, Record<string, unknown>, Problem[]>
  /** Those that may change, all where absent. */
  dates?: readonly ProgrammeDate[]
}

/** Dates in Hong Kong time, in their order. */
export function DateFields({ field, dates = PROGRAMME_DATES }: DateFieldsProps) {
  const { t } = useTranslation('programmes')
  const fields = field.getFieldset()
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {dates.map((date) => (
        <TextField
          key={date}
          field={fields[date]}
          label={t(`date.${date}`)}
          type="datetime-local"
        />
      ))}
    </div>
  )
}
