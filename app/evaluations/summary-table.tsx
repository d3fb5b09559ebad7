import { useTranslation } from 'react-i18next'
import type { WireEvaluation } from '#models/evaluation/evaluation.ts'
import { HIGHEST_SCORE } from '#models/evaluation/rubric.ts'
import { EXIT_MEAN, RENEWAL_MEAN } from '#models/evaluation/summary.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'

const oneDigit = (mean: number | null) => mean?.toFixed(1) ?? '–'

/** What the forms come to for each criterion, and the outcome that follows by the rule. */
export function SummaryTable({ evaluation: { rubric, summary } }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const locale = useLocale()
  if (!summary) return null
  const criterion = (id: string) => rubric.find((one) => one.id === id)
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className="text-2xl">
        {t('summary.title')}
      </h2>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full border-collapse text-start">
          <thead>
            <tr className="border-b border-sand-strong text-sm text-muted">
              <th scope="col" className="py-2 pe-4 text-start font-semibold">
                {t('summary.criterion')}
              </th>
              <th scope="col" className="px-2 text-end font-semibold">
                {t('summary.minimum')}
              </th>
              <th scope="col" className="px-2 text-end font-semibold">
                {t('summary.parties')}
              </th>
              <th scope="col" className="ps-2 text-end font-semibold">
                {t('summary.evaluators')}
              </th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {summary.criteria.map(({ criterion: id, parties, evaluators, unmet }) => (
              <tr key={id} className="border-b border-sand align-top">
                <th scope="row" className="py-2.5 pe-4 text-start font-normal">
                  {criterion(id)?.title[locale]}{' '}
                  {unmet ? <Badge tone="kapok">{t('summary.unmet')}</Badge> : null}
                  <Bar score={evaluators} unmet={unmet} />
                </th>
                <td className="px-2 py-2.5 text-end text-muted">{criterion(id)?.minimum ?? '–'}</td>
                <td className="px-2 py-2.5 text-end text-muted">{oneDigit(parties)}</td>
                <td className={`py-2.5 ps-2 text-end font-semibold ${unmet ? 'text-kapok' : ''}`}>
                  {oneDigit(evaluators)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-b-2 border-sand-strong">
              <th scope="row" colSpan={3} className="py-2.5 pe-4 text-start">
                {t('summary.mean')}
              </th>
              <td className="py-2.5 ps-2 text-end font-semibold tabular-nums">
                {oneDigit(summary.mean)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {summary.suggestion ? (
        <p className="mt-3 max-w-measure">
          <strong>{t(`summary.suggestion.${summary.suggestion}`)}</strong>{' '}
          <span className="text-sm text-muted">
            {t('summary.rule', { renew: RENEWAL_MEAN, exit: EXIT_MEAN })}
          </span>
        </p>
      ) : null}
    </section>
  )
}

/** The evaluators' mean as a length; the figure beside it says the same. */
function Bar({ score, unmet }: { score: number | null; unmet: boolean }) {
  return (
    <svg
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1.5 h-1 w-full max-w-80"
    >
      <rect width="100" height="2" className="fill-sand" />
      <rect
        width={((score ?? 0) / HIGHEST_SCORE) * 100}
        height="2"
        className={unmet ? 'fill-kapok' : 'fill-estuary'}
      />
    </svg>
  )
}
