import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { APPLICATION_LIMITS } from '#models/application/application.ts'
import type { WireRanked } from '#models/application/suggestion.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Press } from './arrange.ts'

export interface RowActs {
  press: (press: Press, id: string) => void
  note: (id: string, note: string) => void
}

interface RankedRowProps {
  entry: WireRanked
  /** From 0. */
  at: number
  last: boolean
  /** Absent before the page runs; then the buttons are the form's. */
  acts: RowActs | null
  /** What it is dragged by. */
  handle?: ReactNode
}

const BUTTONS = [
  { press: 'top', icon: 'top' },
  { press: 'up', icon: 'up' },
  { press: 'down', icon: 'down' },
  { press: 'remove', icon: 'close' },
] as const satisfies Array<{ press: Press; icon: IconName }>

/** One partner on the list, with its place, the note and everything that can be done with it. */
export function RankedRow({ entry, at, last, acts, handle }: RankedRowProps) {
  const { t } = useTranslation(['applications', 'organisations'])
  const { organisation, note, left } = entry
  const { id, names, seat, kind } = organisation
  const { name, language } = nameFor(useLocale(), names)
  const field = `entries[${at}]`
  const useless = { top: at === 0, up: at === 0, down: last, remove: false }
  return (
    <div className="rounded-lg border border-sand-strong bg-sheet px-3 py-2 shadow-lift">
      <input type="hidden" name={`${field}.organisation`} value={id} />
      <div className="flex flex-wrap items-start gap-x-2">
        {handle}
        <span className="mt-0.5 min-w-7 text-center font-serif text-xl text-kapok">
          <span aria-hidden="true">{at + 1}</span>
          <span className="sr-only">{t('ranking.place', { place: at + 1 })}</span>
        </span>
        <div className="min-w-40 flex-1">
          <p lang={language} className={`font-semibold ${left ? 'line-through' : ''}`}>
            {name}
          </p>
          <p className="text-sm text-muted">
            {t(`organisations:kind.${kind}`)} · {t(`organisations:seat.${seat}`)}
          </p>
          {left ? <p className="text-sm font-semibold text-kapok">{t('ranking.left')}</p> : null}
        </div>
        <div className="-me-1 ms-auto flex shrink-0">
          {BUTTONS.map(({ press, icon }) => {
            const label = t(`ranking.${press}`)
            return (
              <button
                key={press}
                id={`${press}-${id}`}
                name="press"
                value={`${press}:${id}`}
                title={label}
                aria-label={t('ranking.button-of', { action: label, name })}
                aria-disabled={useless[press] || undefined}
                onClick={(event) => {
                  if (!acts) return
                  event.preventDefault()
                  if (!useless[press]) acts.press(press, id)
                }}
                className="flex size-9 cursor-pointer items-center justify-center rounded text-estuary hover:bg-estuary-soft aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:opacity-40"
              >
                <Icon name={icon} className="size-5" />
              </button>
            )
          })}
        </div>
      </div>
      <label className="mt-1 block">
        <span className="sr-only">{t('ranking.note-of', { name })}</span>
        <input
          name={`${field}.note`}
          maxLength={APPLICATION_LIMITS.note}
          placeholder={t('ranking.note')}
          className="block w-full rounded border border-sand bg-paper px-2 py-1 text-sm placeholder:text-muted"
          {...(acts
            ? { value: note, onChange: (event) => acts.note(id, event.target.value) }
            : { defaultValue: note })}
        />
      </label>
    </div>
  )
}
