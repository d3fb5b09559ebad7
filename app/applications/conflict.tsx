import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { WireRanking } from '#models/application/suggestion.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import type { Board } from './use-board.ts'

interface ConflictProps {
  board: Board
  /** What another representative saved. */
  newest: WireRanking
}

/** Two people ranked at once: both lists are shown, and one is chosen. Nothing is lost before that. */
export function Conflict({ board, newest }: ConflictProps) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const { pathname, search } = useLocation()
  return (
    <section
      role="alert"
      aria-labelledby="conflict"
      className="mt-4 rounded-lg border border-kapok bg-kapok-soft px-4 py-3"
    >
      <h3 id="conflict" className="text-lg text-kapok">
        {t('ranking.conflict.title')}
      </h3>
      <p className="mt-2 font-semibold">{t('ranking.conflict.theirs')}</p>
      <ol className="mt-1 list-decimal ps-6">
        {newest.entries.map(({ organisation: { id, names } }) => (
          <li key={id}>{nameFor(locale, names).name}</li>
        ))}
      </ol>
      <p className="mt-2">{t('ranking.conflict.mine')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {/* Without script the list is sent again, now on the version that was shown. */}
        <Button
          name="press"
          value="save"
          onClick={(event) => {
            event.preventDefault()
            board.keepMine()
          }}
        >
          {t('ranking.conflict.keep')}
        </Button>
        <a
          href={pathname + search}
          className="inline-flex min-h-10 items-center rounded-lg px-4 font-semibold text-estuary inset-ring-[1.5px] inset-ring-estuary hover:bg-estuary-soft"
        >
          {t('ranking.conflict.take')}
        </a>
      </div>
    </section>
  )
}
