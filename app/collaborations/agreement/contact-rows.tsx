import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { CONTACTS_LIMIT } from '#models/collaboration/collaboration.ts'
import type { AgreementTyped } from '#models/collaboration/input.ts'
import { SelectField, TextField, type Choice } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'
import { Rows } from './rows.tsx'

interface ContactRowsProps {
  field: FieldMetadata<AgreementTyped['contacts'], Record<string, unknown>, Problem[]>
  parties: readonly Choice[]
}

/** Whom each party can be reached by. */
export function ContactRows({ field, parties }: ContactRowsProps) {
  const { t } = useTranslation('agreement')
  return (
    <Rows
      field={field}
      title={t('contacts.title')}
      help={t('contacts.help')}
      most={CONTACTS_LIMIT}
      rowTitle={(number) => t('contacts.row', { number })}
      add={t('contacts.add')}
      remove={(number) => t('contacts.remove', { number })}
    >
      {(row) => {
        const { organisation, name, role, email, phone } = row.getFieldset()
        return (
          <div className="grid gap-x-4 sm:grid-cols-2">
            <SelectField
              field={organisation}
              label={t('contacts.organisation')}
              choices={parties}
              empty={t('choose')}
            />
            <TextField field={name} label={t('contacts.name')} />
            <TextField field={role} label={t('contacts.role')} optional />
            <TextField field={email} label={t('contacts.email')} type="email" optional />
            <TextField field={phone} label={t('contacts.phone')} optional />
          </div>
        )
      }}
    </Rows>
  )
}
