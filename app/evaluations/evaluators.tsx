import { useTranslation } from 'react-i18next'
import { EVALUATORS, type WireEvaluation } from '#models/evaluation/evaluation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { releasePath } from './index.ts'

/** Who is appointed, and the way to release whoever has not handed in. */
export function Evaluators({ evaluation }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { collaborationId, evaluators } = evaluation
  const state = (submittedAt: string | null, dueBy: string | null) => {
    if (submittedAt) return t('stages.handed-in', { date: format.date(submittedAt) })
    return dueBy ? t('stages.by', { date: format.date(dueBy) }) : t('evaluators.later')
  }
  return (
    <section aria-labelledby="appointed" className="mb-10">
      <h2 id="appointed" className="text-2xl">
        {t('evaluators.appointed', { number: evaluators.length, of: EVALUATORS })}
      </h2>
      <ul className="mt-3 border-b border-sand">
        {evaluators.map(({ person, submittedAt, dueBy }) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-sand py-3"
          >
            <span>
              <strong>{person.name}</strong>
              <span className="block text-sm text-muted">{state(submittedAt, dueBy)}</span>
            </span>
            {submittedAt ? null : (
              <ButtonLink look="quiet" to={releasePath(collaborationId, person.id)}>
                {t('evaluators.release')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {evaluators.length === 0 ? <p className="mt-3 text-muted">{t('evaluators.none')}</p> : null}
    </section>
  )
}
