import { useTranslation } from 'react-i18next'
import type { WireCollaboration } from '#models/collaboration/collaboration.ts'
import type { WireExpectation } from '#models/collaboration/expectation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { milestonePath, pulsePath, reportPath } from './index.ts'
import { usePartyNames } from './use-party-names.ts'
import { useExpectationWords } from './use-expectation-words.ts'

/** What is due besides, by its dates, and the way to it. */
export function ToDo({ collaboration }: { collaboration: WireCollaboration }) {
  const { t } = useTranslation('progress')
  const say = useExpectationWords()
  const { id, parties, expectations } = collaboration
  const namesOf = usePartyNames(parties.map(({ organisation }) => organisation))
  const due = expectations.flatMap((expectation) => {
    const way = wayTo(id, expectation)
    return way ? { expectation, way } : []
  })
  if (due.length === 0) return null
  return (
    <ul className="mt-4 border-t border-sand pt-2">
      {due.map(({ expectation, way: { to, key } }) => (
        <li key={to} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
          <span className={expectation.late ? 'font-semibold text-kapok' : ''}>
            {say(expectation, namesOf(expectation.of))}
          </span>
          {expectation.mine || key === 'milestone' ? (
            <LocaleLink
              to={to}
              className="inline-flex min-h-6 items-center font-semibold text-estuary underline"
            >
              {t(`todo.${key}`)}
            </LocaleLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function wayTo(id: string, { act, milestone, period = 0 }: WireExpectation) {
  if (act === 'milestone' && milestone) {
    return { to: milestonePath(id, milestone.id), key: 'milestone' as const }
  }
  if (act === 'report') return { to: reportPath(id, period), key: 'report' as const }
  return act === 'pulse' ? { to: pulsePath(id), key: 'pulse' as const } : null
}
