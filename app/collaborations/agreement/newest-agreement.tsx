import { useTranslation } from 'react-i18next'
import type { WireAgreement, WireCollaboration } from '#models/collaboration/collaboration.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import type { AgreementHtml } from './agreement-html.server.ts'
import { AgreementTerms } from './agreement-terms.tsx'

interface NewestAgreementProps {
  collaboration: WireCollaboration
  agreement: WireAgreement
  html: AgreementHtml | null
}

/** What somebody else saved while this reader was editing. */
export function NewestAgreement({ collaboration, agreement, html }: NewestAgreementProps) {
  const { t } = useTranslation('collaborations')
  return (
    <section aria-labelledby="newest" className="mb-8 border-s-4 border-gold ps-5">
      <h2 id="newest" className="text-xl">
        {t('edit.newest', { version: agreement.version })}
      </h2>
      <p className="mt-1 text-muted">{t('edit.newest-lead')}</p>
      <div className="mt-3 whitespace-pre-line">
        <WrittenText value={agreement.objectives} />
      </div>
      <AgreementTerms agreement={agreement} html={html} parties={collaboration.parties} />
    </section>
  )
}
