import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { MILESTONES_LIMIT } from '#models/collaboration/collaboration.ts'
import type { AgreementTyped } from '#models/collaboration/input.ts'
import { SelectField, TextField, type Choice } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'
import { Rows } from './rows.tsx'

interface MilestoneRowsProps {
  field: FieldMetadata<AgreementTyped['milestones'], Record<string, unknown>, Problem[]>
  parties: readonly Choice[]
}

/** What is to be reached, by whom and until when. */
export function MilestoneRows({ field, parties }: MilestoneRowsProps) {
  const { t } = useTranslation('agreement')
  return (
    <Rows
      field={field}
      title={t('milestones.title')}
      help={t('milestones.help')}
      most={MILESTONES_LIMIT}
      rowTitle={(number) => t('milestones.row', { number })}
      add={t('milestones.add')}
      remove={(number) => t('milestones.remove', { number })}
    >
      {(row) => {
        const { id, title, owner, due } = row.getFieldset()
        return (
          <>
            <input type="hidden" name={id.name} value={id.initialValue ?? ''} />
            <TextField field={title} label={t('milestones.title-of')} />
            <div className="grid gap-x-4 sm:grid-cols-2">
              <SelectField
                field={owner}
                label={t('milestones.owner')}
                choices={parties}
                empty={t('choose')}
              />
              <TextField field={due} label={t('milestones.due')} type="date" />
            </div>
          </>
        )
      }}
    </Rows>
  )
}
