import { useTranslation } from 'react-i18next'
import type { WireAgreement, WireParty } from '#models/collaboration/collaboration.ts'
import { OrganisationName } from '#app/ui/organisation-name.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface SignaturesProps {
  parties: readonly WireParty[]
  agreement: WireAgreement
  /** Under a heading of its own. */
  titled?: boolean
}

/** Who has signed a version, and when. */
export function Signatures({ parties, agreement: { signatures }, titled = true }: SignaturesProps) {
  const { t } = useTranslation('collaborations')
  const format = useFormat()
  return (
    <>
      {titled ? <h3 className="mt-6 text-lg">{t('agreement.signatures')}</h3> : null}
      <ul className="mt-2">
        {parties.map(({ organisation: { id, names } }) => {
          const signature = signatures.find(({ organisation }) => organisation === id)
          const date = signature && format.date(signature.at, 'dateTime')
          return (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-6 border-b border-sand py-2.5"
            >
              <OrganisationName names={names} />
              <span className={signature ? 'text-lotus' : 'text-muted'}>
                {signature?.by
                  ? t('agreement.signed-by', { name: signature.by.name, date })
                  : t(signature ? 'agreement.signed' : 'agreement.unsigned', { date })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
