import { useTranslation } from 'react-i18next'
import type { WireEvaluation } from '#models/evaluation/evaluation.ts'
import { WrittenText } from '#app/ui/written-text.tsx'
import { OrganisationName } from '#app/ui/organisation-name.tsx'

interface GivenByPartiesProps {
  evaluation: WireEvaluation
  /** Its id. */
  criterion: string
}

/** What the parties said of themselves on one criterion. */
export function GivenByParties({ evaluation: { parties }, criterion }: GivenByPartiesProps) {
  const { t } = useTranslation('evaluation')
  return (
    <ul className="mt-3 space-y-2 border-s-4 border-sand-strong ps-4">
      {parties.map(({ organisation, form }) => {
        const entry = form?.entries.find((one) => one.criterion === criterion)
        return (
          <li key={organisation.id}>
            <p className="text-sm">
              <span className="text-muted">
                <OrganisationName names={organisation.names} />
              </span>{' '}
              <strong className="tabular-nums">
                {entry ? t('form.given', { score: entry.score }) : t('stages.passed-over')}
              </strong>
            </p>
            {entry?.remark ? (
              <div className="whitespace-pre-line">
                <WrittenText value={entry.remark} />
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
