import { useTranslation } from 'react-i18next'
import type { WireRanking } from '#models/application/suggestion.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'
import { Button } from '#app/ui/button.tsx'
import { CertifyNote } from './certify-note.tsx'
import { Conflict } from './conflict.tsx'
import { LIST_FORM } from './list-form.ts'
import { RankedRow, type RowActs } from './ranked-row.tsx'
import { SortableList } from './sortable-list.tsx'
import type { Board, SaveStatus } from './use-board.ts'

interface OwnListProps {
  board: Board
  ranking: WireRanking
  /** Whether the page runs: before, and without script, the buttons are the form's. */
  running: boolean
  acts: RowActs
  certifyPath: string
}

/** The organisation's own list: arranged, annotated, saved, certified. */
export function OwnList({ board, ranking, running, acts, certifyPath }: OwnListProps) {
  const { t } = useTranslation('applications')
  const { entries, basedOn, refusal } = board
  const places = ranking.longestList - entries.filter(({ left }) => !left).length
  return (
    <form
      id={LIST_FORM}
      method="post"
      aria-labelledby="own-list"
      onSubmit={(event) => {
        // Where the page runs the list is saved by itself.
        if (running) event.preventDefault()
      }}
    >
      {/* The first button of a form is what Enter presses. */}
      <button name="press" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('ranking.save')}
      </button>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-sand-strong pb-2">
        <h2 id="own-list" className="text-2xl">
          {t('ranking.list')}
        </h2>
        <p className="text-sm text-muted">
          {places > 0 ? t('ranking.places', { count: places }) : t('ranking.full')}
        </p>
      </div>
      {refusal ? <Refused board={board} /> : null}
      <input
        type="hidden"
        name="basedOn"
        value={refusal?.conflict ? refusal.newest.version : basedOn}
      />
      <div className="mt-4">
        {entries.length === 0 ? (
          <p className="rounded-lg border border-dashed border-sand-strong px-4 py-6 text-center text-muted">
            {t('ranking.empty')}
          </p>
        ) : running ? (
          <SortableList entries={entries} acts={acts} onMove={board.move} />
        ) : (
          <ol className="space-y-2">
            {entries.map((entry, at) => (
              <li key={entry.organisation.id}>
                <RankedRow entry={entry} at={at} last={at === entries.length - 1} acts={null} />
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {running ? (
          <p role="status" className="text-sm text-muted">
            <SaveNote status={board.status} />
          </p>
        ) : (
          <Button name="press" value="save" look="line">
            {t('ranking.save')}
          </Button>
        )}
      </div>
      <CertifyNote ranking={ranking} board={board} path={certifyPath} />
    </form>
  )
}

function SaveNote({ status }: { status: SaveStatus }) {
  const { t } = useTranslation('applications')
  if (status === 'untouched') return null
  return <>{status === 'refused' ? t('ranking.not-saved') : t(`ranking.${status}`)}</>
}

function Refused({ board }: { board: Board }) {
  const say = useProblemText()
  const { refusal } = board
  if (!refusal) return null
  if (refusal.conflict) return <Conflict board={board} newest={refusal.newest} />
  return (
    <p role="alert" className="mt-4 rounded-lg border border-kapok bg-kapok-soft px-4 py-3">
      {say(refusal.problem)}
    </p>
  )
}
