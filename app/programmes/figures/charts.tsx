import { useTranslation } from 'react-i18next'
import type { WireFigures } from '#models/programme-figures/figures.ts'
import { SIDES, type Side } from '#models/programme/programme.ts'
import { PULSE_ANSWERS } from '#models/pulse/pulse.ts'
import { useFormat } from '#app/i18n/format.ts'
import { BarChart } from './bar-chart.tsx'

/** How many organisations came to each step. */
export function FunnelChart({ funnel }: Pick<WireFigures, 'funnel'>) {
  const { t } = useTranslation('programme-figures')
  const format = useFormat()
  const percent = (share: number) => format.number(Math.round(share * 100))
  return (
    <section aria-labelledby="funnel">
      <h2 id="funnel" className="text-2xl">
        {t('funnel.title')}
      </h2>
      <p className="mt-1 mb-4 max-w-measure text-sm text-muted">{t('funnel.lead')}</p>
      <BarChart
        labelledBy="funnel"
        series={[{ name: t('funnel.count'), ink: 'estuary' }]}
        rows={funnel.map(({ step, count, share }) => {
          const number = format.number(count)
          const text = share === null ? number : t('value', { number, percent: percent(share) })
          return { key: step, label: t(`funnel.${step}`), bars: [{ value: count, text }] }
        })}
        table={{
          first: t('funnel.step'),
          columns: [t('funnel.count'), t('funnel.share')],
          rows: funnel.map(({ step, count, share }) => [
            t(`funnel.${step}`),
            format.number(count),
            share === null ? '–' : `${percent(share)}%`,
          ]),
        }}
      />
    </section>
  )
}

interface CityChartProps extends Pick<WireFigures, 'cities'> {
  titles: Record<Side, string>
}

/** Where the applicants of each side sit. */
export function CityChart({ cities, titles }: CityChartProps) {
  const { t } = useTranslation(['programme-figures', 'organisations'])
  const format = useFormat()
  return (
    <section aria-labelledby="cities">
      <h2 id="cities" className="mb-4 text-2xl">
        {t('cities.title')}
      </h2>
      <BarChart
        labelledBy="cities"
        series={SIDES.map((side) => ({
          name: titles[side],
          ink: side === 'a' ? 'estuary' : 'bauhinia',
        }))}
        rows={cities.map((city) => ({
          key: city.seat,
          label: t(`organisations:seat.${city.seat}`),
          bars: SIDES.map((side) => ({ value: city[side], text: format.number(city[side]) })),
        }))}
        table={{
          first: t('cities.city'),
          columns: SIDES.map((side) => titles[side]),
          rows: cities.map((city) => [
            t(`organisations:seat.${city.seat}`),
            ...SIDES.map((side) => format.number(city[side])),
          ]),
        }}
      />
    </section>
  )
}

const PULSE_INKS = { well: 'lotus', undecided: 'gold', 'not-working': 'kapok' } as const

/** What the parties said of each quarter. */
export function PulseChart({ pulses }: Pick<WireFigures, 'pulses'>) {
  const { t } = useTranslation('programme-figures')
  const format = useFormat()
  const quarter = (period: number) => t('pulses.quarter', { period: format.number(period) })
  return (
    <section aria-labelledby="pulses">
      <h2 id="pulses" className="text-2xl">
        {t('pulses.title')}
      </h2>
      <p className="mt-1 mb-4 max-w-measure text-sm text-muted">
        {t(pulses.length > 0 ? 'pulses.lead' : 'pulses.none')}
      </p>
      {pulses.length > 0 ? (
        <BarChart
          labelledBy="pulses"
          series={PULSE_ANSWERS.map((answer) => ({
            name: t(`pulses.${answer}`),
            ink: PULSE_INKS[answer],
          }))}
          rows={pulses.map((pulse) => ({
            key: String(pulse.period),
            label: quarter(pulse.period),
            bars: PULSE_ANSWERS.map((answer) => ({
              value: pulse[answer],
              text: format.number(pulse[answer]),
            })),
          }))}
          table={{
            first: t('pulses.period'),
            columns: PULSE_ANSWERS.map((answer) => t(`pulses.${answer}`)),
            rows: pulses.map((pulse) => [
              quarter(pulse.period),
              ...PULSE_ANSWERS.map((answer) => format.number(pulse[answer])),
            ]),
          }}
        />
      ) : null}
    </section>
  )
}
