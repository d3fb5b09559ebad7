import { useTranslation } from 'react-i18next'
import type { WireOrganisation } from '#models/organisation/organisation.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { claimPath, resubmissionPath } from './index.ts'
import type { Possibilities } from './possibilities.server.ts'

interface OrganisationNoticeProps {
  organisation: WireOrganisation
  may: Possibilities
}

/** What one must know before relying on this page, and what can be done about it. */
export function OrganisationNotice({ organisation, may }: OrganisationNoticeProps) {
  const { t } = useTranslation('organisations')
  const { state, slug, reason } = organisation
  if (state === 'verified') return null
  const inside = may.position !== null || may.review
  const shown = state === 'returned' && !inside && !reason ? 'claimed' : state
  const serious = shown === 'returned' || shown === 'suspended'
  return (
    <section
      aria-labelledby="notice"
      className={`mt-8 rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${serious ? 'border-kapok' : 'border-gold'}`}
    >
      <h2 id="notice" className="text-lg">
        {t(`page.notice.${shown}.title`)}
      </h2>
      <p className="mt-1 max-w-[46rem] text-muted">{t(`page.notice.${shown}.text`)}</p>
      {reason ? (
        <blockquote className="mt-3 max-w-[46rem] border-s-2 border-sand-strong ps-4 whitespace-pre-line">
          <WrittenText value={reason} />
        </blockquote>
      ) : null}
      {may.claim || may.resubmit ? (
        <div className="mt-4">
          {may.claim ? <ButtonLink to={claimPath(slug)}>{t('page.claim')}</ButtonLink> : null}
          {may.resubmit ? (
            <ButtonLink to={resubmissionPath(slug)}>
              {t('page.notice.returned.resubmit')}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
