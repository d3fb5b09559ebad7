import { useTranslation } from 'react-i18next'
import { SIDES, type Side } from '#models/programme/programme.ts'
import type { Figures, SideFigures } from '#models/round/round.ts'
import { useFormat } from '#app/i18n/format.ts'

const ROWS = [
  ['parties', ({ parties }: SideFigures) => parties],
  ['unlisted', ({ parties, listed }: SideFigures) => parties - listed],
  ['places', ({ places }: SideFigures) => places],
  ['matched', ({ matched }: SideFigures) => matched],
  ['unmatched', ({ parties, matched }: SideFigures) => parties - matched],
  ['top-choices', ({ codes }: SideFigures) => codes['top-choices']],
  ['outranked', ({ codes }: SideFigures) => codes.outranked],
  ['nobody-mutual', ({ codes }: SideFigures) => codes['nobody-mutual']],
] as const

interface FigureTableProps {
  figures: Figures
  titles: Record<Side, string>
}

/** Both sides in figures, and what holds for all. */
export function FigureTable({ figures, titles }: FigureTableProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="text-xl">
        {t('figures.title')}
      </h2>
      <p className="mt-2 text-lg">
        <strong className="font-serif text-3xl text-estuary tabular-nums">
          {format.number(figures.pairs)}
        </strong>{' '}
        {t('figures.pairs', { count: figures.pairs })}
        {figures.byHand > 0 ? (
          <span className="ms-4 text-base text-muted">
            {t('figures.by-hand', { count: figures.byHand })}
          </span>
        ) : null}
      </p>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full max-w-3xl">
          <thead>
            <tr className="border-b border-sand-strong text-sm text-muted">
              <td />
              {SIDES.map((side) => (
                <th key={side} scope="col" className="py-2 ps-4 text-end font-semibold">
                  {titles[side]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([row, count]) => (
              <tr key={row} className="border-b border-sand">
                <th scope="row" className="py-1.5 text-start font-normal">
                  {t(`figures.${row}`)}
                </th>
                {SIDES.map((side) => (
                  <td key={side} className="py-1.5 ps-4 text-end tabular-nums">
                    {format.number(count(figures.sides[side]))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
