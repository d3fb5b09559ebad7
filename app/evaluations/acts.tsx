import { useTranslation } from 'react-i18next'
import type { WireEvaluation } from '#models/evaluation/evaluation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { evaluationActPath, evaluatorsPath } from './index.ts'

/** What the reader can do now; nothing that would be refused. */
export function EvaluationActs({ evaluation }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  const { collaborationId: id, may, dueBy, overdue } = evaluation
  const mine = may.fillIn || may.assess || may.decide
  const links = [
    may.fillIn && { to: evaluationActPath(id, 'form'), label: t('act.form') },
    may.assess && { to: evaluationActPath(id, 'assessment'), label: t('act.assessment') },
    may.decide && { to: evaluationActPath(id, 'outcome'), label: t('act.outcome') },
    may.appoint && { to: evaluatorsPath(id), label: t('act.evaluators') },
    may.goOn && { to: evaluationActPath(id, 'continuation'), label: t('act.continuation') },
  ].filter((link) => typeof link === 'object')
  if (links.length === 0) return null
  return (
    <section
      aria-labelledby="acts"
      className={`rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${mine ? 'border-kapok' : 'border-estuary'}`}
    >
      <h2 id="acts" className="text-xl">
        {t(mine ? 'act.mine' : 'act.possible')}
      </h2>
      {dueBy ? (
        <p className={`mt-1 ${overdue ? 'font-semibold text-kapok' : ''}`}>
          {t(overdue ? 'act.overdue' : 'act.by', { date: format.date(dueBy) })}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2">
        {links.map(({ to, label }, at) => (
          <ButtonLink key={to} to={to} look={at === 0 ? 'primary' : 'line'}>
            {label}
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}
