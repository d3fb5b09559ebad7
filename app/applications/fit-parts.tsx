import { useTranslation } from 'react-i18next'
import type { FitPart } from '#models/matching/fit.ts'
import { useFormat } from '#app/i18n/format.ts'

/** Why a score is what it is, part by part; what brings nothing is left out. */
export function FitParts({ parts }: { parts: readonly FitPart[] }) {
  const { t } = useTranslation('applications')
  const sentence = useFitSentence()
  const telling = parts.filter(({ points }) => points !== 0)
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {telling.map((part) => (
        <li key={part.code} className="flex items-baseline justify-between gap-4">
          <span>{sentence(part)}</span>
          <span
            className={`shrink-0 tabular-nums ${part.points < 0 ? 'text-kapok' : 'text-muted'}`}
          >
            {t('fit.points', { points: part.points > 0 ? `+${part.points}` : part.points })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One part of a score as a sentence in the reader's language. */
function useFitSentence(): (part: FitPart) => string {
  const { t } = useTranslation(['applications', 'organisations'])
  const { list, number } = useFormat()
  return (part) => {
    switch (part.code) {
      case 'offer-meets-need':
      case 'need-met-by-offer':
        return t(`fit.${part.code}`, { words: list(part.terms) })
      case 'disciplines':
        return t('fit.disciplines', {
          words: list(part.shared.map((value) => t(`organisations:discipline.${value}`))),
        })
      case 'clusters':
        return t('fit.clusters', {
          words: list(part.shared.map((value) => t(`organisations:cluster.${value}`))),
        })
      case 'distance':
        return part.km ? t('fit.distance', { km: number(part.km) }) : t('fit.distance-same')
      case 'earlier':
        return t(part.outcome === 'bad' ? 'fit.earlier-bad' : 'fit.earlier-good')
      case 'priority':
        return t('fit.priority', { count: part.programmes })
    }
  }
}
