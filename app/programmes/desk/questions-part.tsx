import type { FieldMetadata } from '@conform-to/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leeway } from '#models/programme/fixed.ts'
import { CheckField } from '#app/forms/check-field.tsx'
import type { Problem } from '#app/forms/problem.ts'
import type { ProgrammeFields } from './form-fields.ts'
import { RowsPart } from './rows-part.tsx'
import { TrilingualLine } from './trilingual-line.tsx'

interface QuestionsPartProps {
  field: FieldMetadata<ProgrammeFields['questions'], Record<string, unknown>, Problem[]>
  leeway: Leeway
}

/** What applicants are asked. */
export function QuestionsPart({ field, leeway }: QuestionsPartProps) {
  const { t } = useTranslation('programme-desk')
  return (
    <RowsPart
      kind="questions"
      field={field}
      leeway={leeway}
      rows={field.getFieldList().map((row) => {
        const { id, text, required } = row.getFieldset()
        return (
          <Fragment key={row.key}>
            <input type="hidden" name={id.name} value={id.initialValue ?? ''} />
            <TrilingualLine field={text} label={t('form.question-text')} long />
            {leeway === 'fixed' ? (
              <input type="hidden" name={required.name} value={required.initialValue ?? ''} />
            ) : (
              <CheckField field={required} label={t('form.required')} />
            )}
          </Fragment>
        )
      })}
    />
  )
}
