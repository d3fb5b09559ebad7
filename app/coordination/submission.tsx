import { useTranslation } from 'react-i18next'
import type { PendingOrganisation } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'

interface SubmissionProps {
  submission: PendingOrganisation & {
    /** As the applicant gave it when signing up; not proven. */
    email: string | null
  }
}

/** Who asks for the organisation to be verified, and what they say for themselves. */
export function Submission({ submission }: SubmissionProps) {
  const { t } = useTranslation('coordination')
  const format = useFormat()
  const { organisation, applicant, note, since, email } = submission
  return (
    <section className="rounded-e-lg border-s-4 border-gold bg-sheet px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="text-xl">{applicant.name}</h2>
        <Badge tone="gold">
          {t(organisation.state === 'claimed' ? 'review.claim' : 'review.registration')}
        </Badge>
      </div>
      <p className="text-sm text-muted">
        {email ? <span className="me-3">{t('review.email', { email })}</span> : null}
        <time dateTime={since}>{format.date(since, 'dateTime')}</time>
      </p>
      <h3 className="mt-3 font-sans text-sm text-muted">{t('review.note')}</h3>
      {note ? (
        <div className="whitespace-pre-line">
          <WrittenText value={note} />
        </div>
      ) : (
        <p>{t('review.note-none')}</p>
      )}
    </section>
  )
}
