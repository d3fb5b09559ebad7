import { useTranslation } from 'react-i18next'
import {
  CONTACTS_LIMIT,
  MILESTONES_LIMIT,
  type WireAgreement,
  type WireParty,
} from '#models/collaboration/collaboration.ts'
import type { AgreementTyped } from '#models/collaboration/input.ts'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { ContactRows } from './contact-rows.tsx'
import { MilestoneRows } from './milestone-rows.tsx'
import { usePartyChoices } from './use-party-choices.ts'
import { useRowLabels } from './use-row-labels.ts'

interface AgreementFormProps {
  agreement: WireAgreement
  parties: readonly WireParty[]
  /** Somebody saved another version meanwhile, and it has been shown. */
  overtaken: boolean
}

/** The agreement as it was written, never converted: what is saved is what was typed. */
export function AgreementForm({ agreement, parties, overtaken }: AgreementFormProps) {
  const { t } = useTranslation(['collaborations', 'agreement'])
  const choices = usePartyChoices(parties)
  const labels = {
    objectives: t('edit.objectives'),
    text: t('edit.text'),
    ...useRowLabels(),
  }
  return (
    <PortalForm<AgreementTyped>
      result={useFormResult()}
      initial={asTyped(agreement)}
      labels={labels}
    >
      {(fields, busy) => (
        <>
          {/* Enter in a field saves; without this, the first button of the rows would be pressed. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
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
          <MilestoneRows field={fields.milestones} parties={choices} />
          <ContactRows field={fields.contacts} parties={choices} />
          <Button busy={busy}>{t('edit.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}

/** With an empty row after those that are there, for whoever has no script. */
function asTyped({ objectives, text, milestones, contacts }: WireAgreement) {
  const rows = milestones.map(({ id, title, owner, due }) => ({
    id,
    title: title.text,
    owner,
    due,
  }))
  const people = contacts.map(({ organisation, name, role, email, phone }) => ({
    organisation,
    name,
    role: role?.text ?? '',
    email: email ?? '',
    phone: phone ?? '',
  }))
  return {
    objectives: objectives.text,
    text: text?.text ?? '',
    milestones: rows.length < MILESTONES_LIMIT ? [...rows, {}] : rows,
    contacts: people.length < CONTACTS_LIMIT ? [...people, {}] : people,
  }
}
