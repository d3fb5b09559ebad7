import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import { evaluationPath } from '#app/evaluations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import type { EvaluationSketch } from './evaluation-for.server.ts'

interface EvaluationStatusProps {
  collaboration: WireCollaboration
  /** Null for readers whom it does not concern. */
  evaluation: EvaluationSketch | null
}

/** That it is being evaluated, who has to act and until when, and the way there; also what the last one came to. */
export function EvaluationStatus({ collaboration, evaluation }: EvaluationStatusProps) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  if (!evaluation || evaluation.stage === 'dropped') return null
  const { stage, dueBy, overdue, mine } = evaluation
  const look = mine ? 'border-kapok' : stage === 'decided' ? 'border-sand-strong' : 'border-gold'
  return (
    <section
      aria-labelledby="evaluation"
      className={`mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${look}`}
    >
      <div>
        <h2 id="evaluation" className="text-xl">
          {t(mine ? 'act.mine' : 'status.title')}
        </h2>
        <p className="mt-1 max-w-measure">
          {t(`view.lead.${stage}`)}
          {dueBy ? (
            <strong className={overdue ? 'text-kapok' : ''}>
              {' '}
              {t(overdue ? 'act.overdue' : 'act.by', { date: format.date(dueBy) })}
            </strong>
          ) : null}
        </p>
      </div>
      <ButtonLink to={evaluationPath(collaboration.id)} look={mine ? 'primary' : 'line'}>
        {t('status.open')}
      </ButtonLink>
    </section>
  )
}
