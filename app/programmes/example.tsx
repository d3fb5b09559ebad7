import { useTranslation } from 'react-i18next'
import { EXAMPLE, EXAMPLE_STEPS } from './worked-example.ts'

const HEIGHTS = { A: 30, B: 90, C: 150, X: 60, Y: 120 } as const
type Name = keyof typeof HEIGHTS

/** Three organisations, two partners: the whole procedure on one hand. */
export function Example() {
  const { t } = useTranslation('programmes')
  const lists = Object.entries({ ...EXAMPLE.proposers, ...EXAMPLE.hosts })
  return (
    <section
      aria-labelledby="example"
      className="mt-8 rounded-xl border border-sand bg-sand-soft p-5 sm:p-6"
    >
      <h3 id="example" className="text-lg">
        {t('how.example.title')}
      </h3>
      <p className="mt-1 text-muted">{t('how.example.lead')}</p>
      <div className="mt-4 grid items-center gap-6 sm:grid-cols-[12rem_1fr]">
        <table className="text-sm">
          <caption className="sr-only">{t('how.example.lists')}</caption>
          <thead className="text-start text-muted">
            <tr>
              <th scope="col" className="pe-3 text-start font-normal">
                {t('how.example.column-who')}
              </th>
              <th scope="col" className="text-start font-normal">
                {t('how.example.column-list')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map(([name, list]) => (
              <tr key={name} className="border-t border-sand">
                <th scope="row" className="py-1 text-start font-serif text-base">
                  {name}
                </th>
                <td className="py-1">{list.join(' › ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Picture label={t('how.example.picture')} />
      </div>
      <ol className="mt-4 list-decimal space-y-1 ps-5">
        {EXAMPLE_STEPS.map((step) => (
          <li key={step}>{t(`how.example.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}

function Picture({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 320 180" role="img" aria-label={label} className="mx-auto w-full max-w-80">
      <g fill="none" strokeLinecap="round">
        {EXAMPLE.refused.map(([who, whom]) => (
          <path
            key={who + whom}
            d={between(who, whom, 0)}
            strokeWidth="1.5"
            strokeDasharray="4 6"
            className="stroke-sand-strong"
          />
        ))}
        {EXAMPLE.pairs.map(([who, whom]) =>
          [-4, -2, 0, 2, 4].map((shift) => (
            <path
              key={who + whom + String(shift)}
              d={between(who, whom, shift)}
              strokeWidth="1.3"
              className="stroke-estuary"
            />
          )),
        )}
      </g>
      {(['A', 'B', 'C', 'X', 'Y'] as const).map((name) => (
        <g key={name}>
          <circle
            cx={xOf(name)}
            cy={HEIGHTS[name]}
            r="18"
            strokeWidth="2"
            className={`fill-sheet ${name === 'X' || name === 'Y' ? 'stroke-bauhinia' : 'stroke-estuary'}`}
          />
          <text
            x={xOf(name)}
            y={HEIGHTS[name] + 6}
            textAnchor="middle"
            className="fill-ink font-serif text-lg font-semibold"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}

const xOf = (name: Name) => (name === 'X' || name === 'Y' ? 280 : 40)

function between(who: Name, whom: Name, shift: number): string {
  const [from, to] = [HEIGHTS[who] + shift, HEIGHTS[whom] + shift]
  return `M58 ${from}C130 ${from} 190 ${to} 262 ${to}`
}
