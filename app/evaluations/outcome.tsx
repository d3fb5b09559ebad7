import { useTranslation } from 'react-i18next'
import type { WireEvaluation } from '#models/evaluation/evaluation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { SealMark } from '#app/ui/seal.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'

const LOOKS = {
  renew: 'border-lotus',
  improve: 'border-gold',
  exit: 'border-kapok',
} as const

/** What was decided, why, by whom and until when it holds. */
export function Outcome({ evaluation: { outcome } }: { evaluation: WireEvaluation }) {
  const { t } = useTranslation('evaluation')
  const format = useFormat()
  if (!outcome) return null
  const { kind, reason, by, at, until } = outcome
  return (
    <section
      aria-labelledby="outcome"
      className={`flex gap-4 rounded-e-lg border-s-4 bg-sheet px-5 py-4 ${LOOKS[kind]}`}
    >
      {kind === 'renew' ? <SealMark className="size-16 shrink-0" /> : null}
      <div>
        <h2 id="outcome" className="text-xl">
          {t(`outcome.${kind}`)}
        </h2>
        {until ? (
          <p className="font-semibold">
            {t(`outcome.until.${kind === 'renew' ? 'renew' : 'improve'}`, {
              date: format.date(until),
            })}
          </p>
        ) : null}
        <div className="mt-2 max-w-measure whitespace-pre-line">
          <WrittenText value={reason} />
        </div>
        <p className="mt-2 text-sm text-muted">
          {t('outcome.by', { name: by?.name, date: format.date(at) })}
        </p>
      </div>
    </section>
  )
}
