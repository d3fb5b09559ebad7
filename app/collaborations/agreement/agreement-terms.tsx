import { useTranslation } from 'react-i18next'
import type { WireAgreement, WireParty } from '#models/collaboration/collaboration.ts'
import { Prose } from '#app/ui/prose.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import type { AgreementHtml } from './agreement-html.server.ts'
import { Contacts } from './contacts.tsx'
import { PlannedMilestones } from './planned-milestones.tsx'

interface AgreementTermsProps {
  agreement: WireAgreement
  html: AgreementHtml | null
  parties: readonly WireParty[]
}

/** The agreement's terms in the reader's script, or that there are none beyond the objectives. */
export function AgreementTerms({ agreement, html, parties }: AgreementTermsProps) {
  const { t } = useTranslation('collaborations')
  const { text, milestones, contacts } = agreement
  if (!text && milestones.length === 0 && contacts.length === 0) {
    return <p className="mt-4 text-muted">{t('agreement.objectives-only')}</p>
  }
  return (
    <>
      {text && html ? (
        <div className="mt-4 rounded-xl border border-sand bg-sheet px-5 py-5 sm:px-8 print:border-0 print:p-0">
          <WrittenText
            value={text}
            render={(shown) => (
              <Prose html={shown === text.text ? html.original : (html.converted ?? '')} />
            )}
          />
        </div>
      ) : null}
      <PlannedMilestones milestones={milestones} parties={parties} />
      <Contacts contacts={contacts} parties={parties} />
    </>
  )
}
