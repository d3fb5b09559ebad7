import { useTranslation } from 'react-i18next'
import { CITIES, type City } from '#models/organisation/organisation.ts'
import { directoryPath } from '#app/organisations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { CityDot } from '#app/ui/city-dot.tsx'
import { radiusOf } from '#app/ui/city-marks.ts'
import { arcBetween } from '#app/ui/delta.ts'
import { DeltaFrame } from '#app/ui/delta-frame.tsx'
import type { LinkBetweenCities } from './city-links.ts'

export interface DeltaMapProps {
  counts: Partial<Record<City, number>>
  links: readonly LinkBetweenCities[]
  className?: string
}

const PROMINENT = 30

/**
 * The eleven cities on their rivers, as large as their organisations are many, with an arc for every two
 * cities that work together. A drawing, not a map; the table below it says the same.
 */
export function DeltaMap({ counts, links, className = '' }: DeltaMapProps) {
  const { t } = useTranslation(['home', 'organisations'])
  const format = useFormat()
  return (
    <DeltaFrame cover label={t('map.label')} className={className}>
      <g fill="none" className="stroke-ink" strokeLinecap="round" aria-hidden="true">
        {links
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, count }) => (
            <path
              key={`${from} ${to}`}
              d={arcBetween(from, to)}
              strokeWidth={1.2 + Math.min(count, 4) * 0.25}
              strokeDasharray="1 5"
            />
          ))}
      </g>
      {CITIES.map((city) => {
        const count = counts[city] ?? 0
        const seat = t(`organisations:seat.${city}`)
        return (
          <CityDot
            key={city}
            city={city}
            to={directoryPath({ seat: city })}
            radius={radiusOf(count)}
            name={seat}
            figure={format.number(count)}
            label={t('organisations:seat-with-count', { seat, count })}
            prominent={count > PROMINENT}
          />
        )
      })}
    </DeltaFrame>
  )
}
