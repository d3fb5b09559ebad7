import { useTranslation } from 'react-i18next'
import type { WireAgreement } from '#models/collaboration/collaboration.ts'
import { Prose } from '#app/ui/prose.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import type { AgreementHtml } from './agreement-html.server.ts'

interface AgreementTermsProps {
  agreement: WireAgreement
  html: AgreementHtml | null
}

/** The agreement's terms in the reader's script, or that there are none beyond the objectives. */
export function AgreementTerms({ agreement: { text }, html }: AgreementTermsProps) {
  const { t } = useTranslation('collaborations')
  if (!text || !html) return <p className="mt-4 text-muted">{t('agreement.objectives-only')}</p>
  return (
    <div className="mt-4 rounded-xl border border-sand bg-sheet px-5 py-5 sm:px-8">
      <WrittenText
        value={text}
        render={(shown) => (
          <Prose html={shown === text.text ? html.original : (html.converted ?? '')} />
        )}
      />
    </div>
  )
}
