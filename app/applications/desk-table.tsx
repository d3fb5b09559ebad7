import { useTranslation } from 'react-i18next'
import type { WireDesk, WireDeskRow } from '#models/application/desk.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { useSaid } from '#app/i18n/said.ts'
import { Badge } from '#app/ui/badge.tsx'
import { deskApplicationPath } from './index.ts'
import { StateMark } from './state-mark.tsx'
import { useRunning } from './use-running.ts'

interface DeskTableProps {
  desk: WireDesk
  /** The boxes' field and what was selected; null where nothing can be decided. */
  selected: { name: string; values: readonly string[] } | null
}

/** A programme's applications; a table where there is room, cards on a phone. */
export function DeskTable({ desk, selected }: DeskTableProps) {
  const { t } = useTranslation('applications-desk')
  const HEAD = 'py-2 pe-4 font-semibold'
  return (
    <table className="block w-full text-start md:table">
      <thead className="hidden border-b border-sand-strong text-sm text-muted md:table-header-group">
        <tr className="text-start *:text-start">
          {selected ? (
            <th className={HEAD}>
              <SelectAll name={selected.name} />
            </th>
          ) : null}
          <th className={HEAD}>{t('table.organisation')}</th>
          <th className={HEAD}>{t('table.side')}</th>
          <th className={HEAD}>{t('table.state')}</th>
          <th className={HEAD}>{t('table.check')}</th>
          <th className={HEAD}>{t('table.submitted')}</th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {desk.rows.map((row) => (
          <Row key={row.id} row={row} desk={desk} selected={selected} />
        ))}
      </tbody>
    </table>
  )
}

/** Selects every application of the page at once; that takes script, so without there is only the word. */
function SelectAll({ name }: { name: string }) {
  const { t } = useTranslation('applications-desk')
  if (!useRunning()) return <span className="whitespace-nowrap">{t('table.select')}</span>
  return (
    <input
      type="checkbox"
      aria-label={t('table.select-all')}
      className="size-6 accent-estuary"
      onChange={({ currentTarget: { checked, form } }) => {
        const boxes = form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []
        for (const box of boxes) box.checked = checked
      }}
    />
  )
}

const CELL = 'block py-0.5 md:table-cell md:py-2 md:pe-4'

function Row({ row, desk: { programme }, selected }: DeskTableProps & { row: WireDeskRow }) {
  const { t } = useTranslation(['applications-desk', 'organisations'])
  const format = useFormat()
  const said = useSaid()
  const { organisation, side, state, submittedAt, priority } = row
  const { name, language } = nameFor(useLocale(), organisation.names)
  const value = `${row.id}:${row.step}`
  return (
    <tr className="block border-b border-sand py-3 align-top md:table-row md:py-0">
      {selected ? (
        <td className={CELL}>
          <input
            type="checkbox"
            name={selected.name}
            value={value}
            defaultChecked={selected.values.includes(value)}
            aria-label={t('table.select-of', { name })}
            className="size-6 accent-estuary"
          />
        </td>
      ) : null}
      <td className={CELL}>
        <LocaleLink
          to={deskApplicationPath(programme.id, row.id)}
          lang={language}
          className="font-semibold text-estuary hover:underline"
        >
          {name}
        </LocaleLink>
        <span className="block text-sm text-muted">
          {t(`organisations:kind.${organisation.kind}`)} ·{' '}
          {t(`organisations:seat.${organisation.seat}`)}
        </span>
        {priority > 0 ? (
          <Badge tone="bauhinia">{t('table.priority', { count: priority })}</Badge>
        ) : null}
      </td>
      <td className={`${CELL} text-sm`}>{said(programme.sides[side].title)}</td>
      <td className={CELL}>
        <StateMark state={state} />
      </td>
      <td className={`${CELL} text-sm`}>
        <Check row={row} />
      </td>
      <td className={`${CELL} text-sm text-muted`}>
        {submittedAt ? format.date(submittedAt, 'dateTime') : null}
      </td>
    </tr>
  )
}

function Check({ row: { problems, overridden } }: { row: WireDeskRow }) {
  const { t } = useTranslation(['applications-desk', 'applications'])
  return (
    <>
      {problems.length === 0 ? (
        <span className="text-lotus">{t('table.fine')}</span>
      ) : (
        <ul className="font-semibold text-kapok">
          {problems.map((problem) => (
            <li key={problem}>{t(`applications:problem.${problem}`)}</li>
          ))}
        </ul>
      )}
      {overridden ? <Badge tone="gold">{t('table.overridden')}</Badge> : null}
    </>
  )
}
