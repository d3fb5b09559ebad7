import { useTranslation } from 'react-i18next'

/** What bars of one kind are drawn with; strokes differ as well, for those who do not tell the colours apart. */
const INKS = {
  estuary: { stroke: 'stroke-estuary', dashes: undefined },
  bauhinia: { stroke: 'stroke-bauhinia', dashes: '10 3' },
  lotus: { stroke: 'stroke-lotus', dashes: undefined },
  gold: { stroke: 'stroke-gold', dashes: '10 3' },
  kapok: { stroke: 'stroke-kapok', dashes: '3 3' },
} as const

export interface Series {
  name: string
  ink: keyof typeof INKS
}

export interface BarRow {
  key: string
  label: string
  /** One for each series, with what stands at its end. */
  bars: ReadonlyArray<{ value: number; text: string }>
}

interface BarChartProps {
  /** Id of the heading that names it. */
  labelledBy: string
  series: readonly Series[]
  rows: readonly BarRow[]
  table: { first: string; columns: readonly string[]; rows: ReadonlyArray<readonly string[]> }
}

const LABEL = 22
const BAR = 22
const GAP = 12
/** In per cent of the width; the rest is for the figure behind the longest bar. */
const LONGEST = 66
/** A bar is a bundle of fine lines, as the portal's rivers are. */
const LINES = [3, 7, 11, 15]

/** Bars below their labels, as wide as there is room, with a table that says the same. */
export function BarChart({ labelledBy, series, rows, table }: BarChartProps) {
  const { t } = useTranslation('programme-figures')
  const highest = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const rowHeight = LABEL + series.length * BAR + GAP
  return (
    <figure className="max-w-measure">
      {series.length > 1 ? <Legend series={series} /> : null}
      <svg role="img" aria-labelledby={labelledBy} width="100%" height={rows.length * rowHeight}>
        {rows.map(({ key, label, bars }, at) => (
          <svg key={key} y={at * rowHeight} overflow="visible">
            <text y="15" className="fill-ink text-sm font-semibold">
              {label}
            </text>
            {bars.map(({ value, text }, place) => (
              <Bar
                key={series[place]?.name}
                y={LABEL + place * BAR}
                width={(value / highest) * LONGEST}
                ink={series[place]?.ink ?? 'estuary'}
                text={text}
              />
            ))}
          </svg>
        ))}
      </svg>
      <details className="mt-2">
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-sm text-estuary underline">
          {t('chart-table')}
        </summary>
        <ChartTable labelledBy={labelledBy} table={table} />
      </details>
    </figure>
  )
}

interface BarProps {
  y: number
  /** In per cent. */
  width: number
  ink: Series['ink']
  text: string
}

function Bar({ y, width, ink, text }: BarProps) {
  const { stroke, dashes } = INKS[ink]
  return (
    <svg y={y} overflow="visible">
      {LINES.map((line) => (
        <line
          key={line}
          x1="0"
          x2={`${width}%`}
          y1={line}
          y2={line}
          strokeWidth="2.5"
          strokeDasharray={dashes}
          className={stroke}
        />
      ))}
      <line x1="0" x2="0" y1="1" y2="17" strokeWidth="2" className="stroke-sand-strong" />
      <text x={`${width}%`} dx="8" y="14" className="fill-muted text-sm">
        {text}
      </text>
    </svg>
  )
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <figcaption>
      <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        {series.map(({ name, ink }) => (
          <li key={name} className="flex items-center gap-2">
            <svg aria-hidden="true" width="30" height="16">
              {LINES.slice(0, 3).map((line) => (
                <line
                  key={line}
                  x1="0"
                  x2="30"
                  y1={line + 1}
                  y2={line + 1}
                  strokeWidth="2.5"
                  strokeDasharray={INKS[ink].dashes}
                  className={INKS[ink].stroke}
                />
              ))}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figcaption>
  )
}

function ChartTable({ labelledBy, table }: Pick<BarChartProps, 'labelledBy' | 'table'>) {
  return (
    <table aria-labelledby={labelledBy} className="mt-1 w-full text-sm">
      <thead>
        <tr className="border-b border-sand-strong text-start *:text-start">
          {[table.first, ...table.columns].map((column) => (
            <th key={column} scope="col" className="py-1 pe-4 font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...cells]) => (
          <tr key={first} className="border-b border-sand">
            <th scope="row" className="py-1 pe-4 text-start font-normal">
              {first}
            </th>
            {cells.map((cell, at) => (
              <td key={table.columns[at]} className="py-1 pe-4">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
