import { useTranslation } from 'react-i18next'
import { CONTACTS_LIMIT, MILESTONES_LIMIT } from '#models/collaboration/collaboration.ts'

/** What a problem's summary calls the fields of the form's rows, by their names. */
export function useRowLabels(): Record<string, string> {
  const { t } = useTranslation('agreement')
  const labels: Record<string, string> = {
    milestones: t('milestones.title'),
    contacts: t('contacts.title'),
  }
  for (let place = 0; place < MILESTONES_LIMIT; place += 1) {
    for (const field of ['title', 'owner', 'due'] as const) {
      labels[`milestones[${place}].${field}`] =
        `${t('milestones.row', { number: place + 1 })} · ${t(`milestones.${field === 'title' ? 'title-of' : field}`)}`
    }
  }
  for (let place = 0; place < CONTACTS_LIMIT; place += 1) {
    for (const field of ['organisation', 'name', 'role', 'email', 'phone'] as const) {
      labels[`contacts[${place}].${field}`] =
        `${t('contacts.row', { number: place + 1 })} · ${t(`contacts.${field}`)}`
    }
  }
  return labels
}
