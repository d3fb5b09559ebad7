import type { FieldMetadata } from '@conform-to/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leeway } from '#models/programme/fixed.ts'
import { SelectField } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'
import type { ProgrammeFields } from './form-fields.ts'
import { RowsPart } from './rows-part.tsx'
import { TrilingualLine } from './trilingual-line.tsx'

interface CriteriaPartProps {
  field: FieldMetadata<ProgrammeFields['rubric'], Record<string, unknown>, Problem[]>
  leeway: Leeway
}

const MINIMA = ['0', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

/** What pairs are judged by. */
export function CriteriaPart({ field, leeway }: CriteriaPartProps) {
  const { t } = useTranslation('programme-desk')
  return (
    <RowsPart
      kind="rubric"
      field={field}
      leeway={leeway}
      rows={field.getFieldList().map((row) => {
        const { id, title, help, minimum } = row.getFieldset()
        return (
          <Fragment key={row.key}>
            <input type="hidden" name={id.name} value={id.initialValue ?? ''} />
            <TrilingualLine field={title} label={t('form.criterion-title')} />
            <TrilingualLine field={help} label={t('form.criterion-help')} long />
            {leeway === 'fixed' ? (
              <input type="hidden" name={minimum.name} value={minimum.initialValue ?? ''} />
            ) : (
              <SelectField
                field={minimum}
                label={t('form.minimum')}
                empty={t('form.no-minimum')}
                choices={MINIMA}
              />
            )}
          </Fragment>
        )
      })}
    />
  )
}
