import { useTranslation } from 'react-i18next'
import type { WireDeskRow } from '#models/application/desk.ts'
import type { ReviewOutcome } from '#models/application/review.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { useLocale } from '#app/i18n/locale.ts'

/** What deciding on several answers. */
export interface BulkAnswer {
  outcomes?: ReviewOutcome[]
}

/** What became of each application: how many were decided, and why the others were not. */
export function Outcomes({
  outcomes,
  rows,
}: {
  outcomes: readonly ReviewOutcome[]
  rows: readonly WireDeskRow[]
}) {
  const { t } = useTranslation('applications-desk')
  const locale = useLocale()
  const say = useProblemText()
  const done = outcomes.filter((outcome) => outcome.done)
  const refused = outcomes.filter((outcome) => !outcome.done)
  const nameOf = (id: string) => {
    const row = rows.find((each) => each.id === id)
    return row ? nameFor(locale, row.organisation.names).name : id
  }
  return (
    <section
      role="status"
      aria-labelledby="outcomes"
      className={`mt-6 rounded-lg border px-4 py-3 ${refused.length > 0 ? 'border-gold bg-gold-soft' : 'border-lotus bg-lotus-soft'}`}
    >
      <h2 id="outcomes" className="text-lg">
        {t('outcome.title')}
      </h2>
      {done.length > 0 ? <p>{t('outcome.done', { count: done.length })}</p> : null}
      {refused.length > 0 ? (
        <>
          <p className="mt-1">{t('outcome.refused', { count: refused.length })}</p>
          <ul className="mt-1 list-disc ps-5">
            {refused.map(({ id, reason }) => (
              <li key={id}>
                <span className="font-semibold">{nameOf(id)}</span>{' '}
                {say({ key: `reason.${reason}` })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
