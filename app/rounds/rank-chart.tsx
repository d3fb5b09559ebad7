import { useTranslation } from 'react-i18next'
import type { SideFigures } from '#models/round/round.ts'
import { useFormat } from '#app/i18n/format.ts'
import { rankBars, type RankBar } from './rank-bars.ts'

const BAR = 34
const HEIGHT = 120
const FOOT = 24
const HEAD = 20

interface RankChartProps {
  title: string
  figures: SideFigures
  /** Highest bar of all charts that stand together. */
  most: number
}

/** How high on their lists one side's organisations got, drawn and, one click away, as a table. */
export function RankChart({ title, figures: { reached, unranked }, most }: RankChartProps) {
  const { t } = useTranslation('rounds')
  const format = useFormat()
  const bars = rankBars(reached)
  const label = ({ place, open }: RankBar) => (open ? t('ranks.later', { place }) : String(place))
  return (
    <figure className="min-w-0">
      <figcaption className="font-semibold">{title}</figcaption>
      <svg
        viewBox={`0 0 ${bars.length * BAR} ${HEIGHT + FOOT + HEAD}`}
        aria-hidden="true"
        className="mt-2 h-44 max-w-full"
      >
        {bars.map((bar, index) => {
          const height = most === 0 ? 0 : Math.round((bar.count / most) * HEIGHT)
          const middle = index * BAR + BAR / 2
          return (
            <g key={bar.place}>
              <rect
                x={index * BAR + 4}
                y={HEAD + HEIGHT - height}
                width={BAR - 8}
                height={height}
                className={index === 0 ? 'fill-estuary' : 'fill-estuary/60'}
              />
              <text
                x={middle}
                y={HEAD + HEIGHT - height - 5}
                textAnchor="middle"
                className="fill-ink text-[0.75rem] tabular-nums"
              >
                {format.number(bar.count)}
              </text>
              <text
                x={middle}
                y={HEAD + HEIGHT + 16}
                textAnchor="middle"
                className="fill-muted text-[0.75rem]"
              >
                {label(bar)}
              </text>
            </g>
          )
        })}
        <line
          x1="0"
          x2={bars.length * BAR}
          y1={HEAD + HEIGHT}
          y2={HEAD + HEIGHT}
          className="stroke-sand-strong"
        />
      </svg>
      {unranked > 0 ? (
        <p className="text-sm text-muted">{t('ranks.unranked', { count: unranked })}</p>
      ) : null}
      <details className="mt-1 text-sm">
        <summary className="min-h-6 cursor-pointer text-muted">{t('ranks.table')}</summary>
        <table className="mt-1">
          <caption className="sr-only">{t('ranks.caption', { side: title })}</caption>
          <thead>
            <tr className="border-b border-sand text-muted">
              <th scope="col" className="py-1 pe-8 text-start font-semibold">
                {t('ranks.choice')}
              </th>
              <th scope="col" className="py-1 text-end font-semibold">
                {t('ranks.pairs')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.place} className="border-b border-sand">
                <th scope="row" className="py-1 pe-8 text-start font-normal">
                  {label(bar)}
                </th>
                <td className="py-1 text-end tabular-nums">{format.number(bar.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
