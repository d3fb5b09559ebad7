import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeDesk, Side } from '#models/programme/programme.ts'
import type { OutcomePage, RoundDesk } from '#models/round/desk.server.ts'
import { OUTCOME_LISTS, type OutcomeList } from '#models/round/outcome-lists.ts'
import { useFormat } from '#app/i18n/format.ts'
import { matchingPath } from '#app/rounds/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { OutcomeRow } from './outcome-row.tsx'

interface OutcomeListsProps {
  programme: ProgrammeDesk
  round: RoundDesk
  list: OutcomeList
  outcome: OutcomePage
  titles: Record<Side, string>
}

const TAB =
  'inline-flex min-h-10 items-center border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-estuary aria-[current]:font-semibold aria-[current]:text-ink'

/** The outcome name by name. */
export function OutcomeLists({ programme, round, list, outcome, titles }: OutcomeListsProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const { pathname } = useLocation()
  const { lines, total, page, pages } = outcome
  const open = round.state === 'dry-run' && programme.state !== 'cancelled'
  return (
    <section aria-labelledby="lists" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="lists" className="text-xl">
          {t('lists.title')}
        </h2>
        {open ? (
          <ButtonLink to={matchingPath(programme.id, 'pair')} look="line">
            {t('pair.go')}
          </ButtonLink>
        ) : null}
      </div>
      <nav aria-labelledby="lists" className="mt-2 border-b border-sand">
        <ul className="flex flex-wrap gap-x-6">
          {OUTCOME_LISTS.map((other) => (
            <li key={other}>
              <Link
                to={`${pathname}?list=${other}#lists`}
                preventScrollReset
                aria-current={other === list ? 'page' : undefined}
                className={TAB}
              >
                {t(`lists.${other}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="mt-3 max-w-measure text-sm text-muted">{t(`lists.${list}-lead`)}</p>
      {total === 0 ? (
        <p className="mt-3">{t('lists.none')}</p>
      ) : (
        <>
          <p className="mt-3 text-sm">
            {t('lists.total', { count: total, number: format.number(total) })}
          </p>
          <ul className="mt-1">
            {lines.map((line) => (
              <OutcomeRow
                key={`${line.a?.id} ${line.b?.id}`}
                line={line}
                titles={titles}
                programmeId={programme.id}
                open={open && (list === 'pairs' || list === 'unmatched')}
              />
            ))}
          </ul>
          <Pager page={page} pages={pages} />
        </>
      )}
    </section>
  )
}
