import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireApplication } from '#models/application/application.ts'
import type {
  SuggestionSearch,
  WireRanking,
  WireSuggestion,
} from '#models/application/suggestion.ts'
import { nameFor, type DirectoryItem } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { arranged, type Press } from './arrange.ts'
import { applicationPath } from './index.ts'
import { OwnList } from './own-list.tsx'
import { isSearching } from './search-asked.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { Search } from './suggestion-search.tsx'
import { useBoard, type Refusal } from './use-board.ts'
import { useRunning } from './use-running.ts'

interface RankingBoardProps {
  application: WireApplication
  ranking: WireRanking
  suggestions: { items: WireSuggestion[]; total: number; page: number; pages: number }
  search: SuggestionSearch
  refused: Refusal | null
}

/** Suggested partners beside the list; the list alone on top on a phone. */
export function RankingBoard(props: RankingBoardProps) {
  const { application, ranking, suggestions, search, refused } = props
  const { t } = useTranslation('applications')
  const format = useFormat()
  const board = useBoard(ranking, refused)
  const running = useRunning()
  const { said, press } = usePresses(board)
  const { programme, organisation } = application
  const ids = board.entries.map((entry) => entry.organisation.id)
  const path = (act: 'ranking' | 'ranking/certification') =>
    applicationPath(programme.slug, organisation.id, act)
  const { items, total, page, pages } = suggestions
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="lg:order-2 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:p-1">
        <OwnList
          board={board}
          ranking={ranking}
          running={running}
          acts={{ press, note: board.note }}
          certifyPath={path('ranking/certification')}
        />
      </div>
      <section aria-labelledby="suggested" className="min-w-0 lg:order-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="suggested" className="text-2xl">
            {t(isSearching(search) ? 'suggest.found' : 'suggest.title')}
          </h2>
          <p className="text-sm text-muted">
            {t('suggest.total', { count: total, number: format.number(total) })}
          </p>
        </div>
        <p className="text-muted">{t('suggest.lead')}</p>
        <Search search={search} organisation={organisation.id} path={path('ranking')} />
        {items.length === 0 ? (
          <div className="mt-6">
            <EmptyState level={3} title={t('suggest.none')}>
              {t('suggest.none-text')}
            </EmptyState>
          </div>
        ) : (
          items.map((suggestion) => (
            <SuggestionCard
              key={suggestion.organisation.id}
              suggestion={suggestion}
              place={ids.indexOf(suggestion.organisation.id) + 1}
              full={board.entries.filter(({ left }) => !left).length >= ranking.longestList}
              onAdd={
                running
                  ? () => press('add', suggestion.organisation.id, suggestion.organisation)
                  : null
              }
            />
          ))
        )}
        <Pager page={page} pages={pages} />
      </section>
    </div>
  )
}

/** Presses a button of the board, says what it did, and leaves the focus where it was. */
function usePresses(board: ReturnType<typeof useBoard>) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const [said, setSaid] = useState('')
  const focus = useRef<string | null>(null)
  useEffect(() => {
    if (!focus.current) return
    document.getElementById(focus.current)?.focus()
    focus.current = null
  }, [board.entries])
  const press = (what: Press, id: string, item?: DirectoryItem) => {
    const ids = board.entries.map(({ organisation }) => organisation.id)
    const next = arranged(ids, what, id)
    const names = item?.names ?? board.entries[ids.indexOf(id)]?.organisation.names ?? {}
    const { name } = nameFor(locale, names)
    const place = next.indexOf(id) + 1
    const at = ids.indexOf(id)
    board.press(what, id, item)
    if (what === 'remove') {
      // The button is gone: the one of the next row, or of the one before, takes its place.
      focus.current = `remove-${ids[at + 1] ?? ids[at - 1] ?? ''}`
      setSaid(t('ranking.removed', { name }))
    } else if (what === 'add') {
      setSaid(t('ranking.added', { name, place }))
    } else {
      focus.current = `${what}-${id}`
      setSaid(t('ranking.moved', { name, place, total: next.length }))
    }
  }
  return { said, press }
}
