import { useTranslation } from 'react-i18next'
import { EVALUATORS, type EvaluationListing } from '#models/evaluation/evaluation.ts'
import { evaluationPath } from '#app/evaluations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { WrittenTitle } from '#app/ui/written-title.tsx'

/** Evaluations under way, the most urgent first: whom each waits for, and until when. */
export function EvaluationsWaiting({ items }: { items: readonly EvaluationListing[] }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  return (
    <section
      aria-labelledby="evaluations-waiting"
      className="mb-6 rounded-xl border border-sand bg-sheet px-5 py-4"
    >
      <h2 id="evaluations-waiting" className="text-xl">
        {t('desk.title')}
      </h2>
      {items.length > 0 ? (
        <ul className="mt-2 space-y-3">
          {items.map(({ collaborationId, title, stage, evaluators, dueBy, overdue }) => (
            <li key={collaborationId}>
              <LocaleLink
                to={evaluationPath(collaborationId)}
                className="inline-flex min-h-8 items-center text-estuary underline"
              >
                <WrittenTitle value={title} />
              </LocaleLink>
              <p className={`text-sm ${overdue ? 'font-semibold text-kapok' : 'text-muted'}`}>
                {t(
                  stage !== 'decision' && evaluators < EVALUATORS
                    ? 'desk.appoint'
                    : `desk.${stage as 'parties'}`,
                )}
                {dueBy ? (
                  <>
                    {' · '}
                    <time dateTime={dueBy}>
                      {t(overdue ? 'desk.overdue' : 'stages.by', { date: format.date(dueBy) })}
                    </time>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-muted">{t('desk.none')}</p>
      )}
    </section>
  )
}
