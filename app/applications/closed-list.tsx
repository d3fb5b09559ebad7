import { useTranslation } from 'react-i18next'
import type { WireRanked, WireRanking } from '#models/application/suggestion.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import type { Refusal } from './use-board.ts'

interface ClosedListProps {
  ranking: WireRanking
  /** A list that came too late: it is shown, so that nothing typed is lost. */
  refused: Refusal | null
}

/** The list when it can no longer be changed. */
export function ClosedList({ ranking, refused }: ClosedListProps) {
  const { t } = useTranslation('applications')
  const format = useFormat()
  const say = useProblemText()
  const { certifiedAt, entries, refusal } = ranking
  return (
    <div className="max-w-measure">
      {refused ? (
        <section
          role="alert"
          className="mb-8 rounded-lg border border-kapok bg-kapok-soft px-4 py-3"
        >
          <h2 className="text-lg text-kapok">{t('ranking.not-saved')}</h2>
          <p>{say(refused.problem)}</p>
          <Entries entries={refused.mine} />
        </section>
      ) : null}
      <h2 className="text-2xl">{t('ranking.list')}</h2>
      <p className="mt-1 text-muted">
        {refusal && !refused ? say({ key: `reason.${refusal}` }) : t('ranking.closed.title')}
      </p>
      {entries.length > 0 ? (
        <>
          <p className="mt-2 font-semibold">
            {certifiedAt
              ? t('ranking.certified', { date: format.date(certifiedAt, 'dateTime') })
              : t('ranking.certify-needed')}
          </p>
          <Entries entries={entries} />
        </>
      ) : (
        <p className="mt-2">{t('page.list-empty')}</p>
      )}
    </div>
  )
}

function Entries({ entries }: { entries: readonly WireRanked[] }) {
  const locale = useLocale()
  return (
    <ol className="mt-3 list-decimal space-y-1 ps-6">
      {entries.map(({ organisation: { id, names }, note }) => (
        <li key={id}>
          {nameFor(locale, names).name}
          {note ? <span className="block text-sm text-muted">{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
