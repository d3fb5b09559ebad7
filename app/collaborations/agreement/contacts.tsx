import { useTranslation } from 'react-i18next'
import type { WireContact, WireParty } from '#models/collaboration/collaboration.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { PartyById } from './party-by-id.tsx'

interface ContactsProps {
  contacts: readonly WireContact[]
  parties: readonly WireParty[]
}

/** Whom each party can be reached by. Names stay as they were written. */
export function Contacts({ contacts, parties }: ContactsProps) {
  const { t } = useTranslation('agreement')
  if (contacts.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-lg">{t('contacts.title')}</h3>
      <ul className="mt-2">
        {contacts.map(({ organisation, name, role, email, phone }, index) => (
          <li
            key={index}
            className="grid gap-x-6 border-b border-sand py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <div>
              <strong className="font-semibold">{name}</strong>
              {role ? (
                <span className="ms-2 text-muted">
                  <WrittenText value={role} />
                </span>
              ) : null}
              <span className="block text-sm text-muted">
                <PartyById parties={parties} id={organisation} />
              </span>
            </div>
            <div className="text-sm sm:text-end">
              {email ? (
                <a className="block text-estuary underline" href={`mailto:${email}`}>
                  {email}
                </a>
              ) : null}
              {phone ? (
                <a className="block text-estuary underline" href={`tel:${phone}`}>
                  {phone}
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
