import { useTranslation } from 'react-i18next'
import type { AgreementDiff } from '#models/collaboration/agreement-diff.ts'
import type { WireParty } from '#models/collaboration/collaboration.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ContactChanges, MilestoneChanges } from './row-changes.tsx'
import { TextChanges } from './text-changes.tsx'

interface ChangesProps {
  diff: AgreementDiff
  parties: readonly WireParty[]
}

/** What differs between two versions, part by part. */
export function Changes({ diff, parties }: ChangesProps) {
  const { t } = useTranslation('agreement')
  const format = useFormat()
  const { parts, objectives, text, milestones, contacts } = diff
  if (parts.length === 0) return <p className="mt-2 text-muted">{t('versions.same')}</p>
  return (
    <>
      <p className="mt-2">
        {t('changes.parts', { parts: format.list(parts.map((part) => t(`changes.${part}`))) })}
      </p>
      {parts.map((part) => (
        <section key={part} aria-labelledby={`changes-${part}`} className="mt-5">
          <h3 id={`changes-${part}`} className="mb-2 text-lg first-letter:uppercase">
            {t(`changes.${part}`)}
          </h3>
          {part === 'objectives' ? <TextChanges chunks={objectives} /> : null}
          {part === 'text' ? <TextChanges chunks={text} /> : null}
          {part === 'milestones' ? (
            <MilestoneChanges changes={milestones} parties={parties} />
          ) : null}
          {part === 'contacts' ? <ContactChanges {...contacts} parties={parties} /> : null}
        </section>
      ))}
    </>
  )
}
