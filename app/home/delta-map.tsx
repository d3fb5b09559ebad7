import { useTranslation } from 'react-i18next'
import { CITIES, type City } from '#models/organisation/organisation.ts'
import { directoryPath } from '#app/organisations/index.ts'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { arcBetween, CITY_POINTS, DELTA } from '#app/ui/delta.ts'
import { DeltaRivers } from '#app/ui/delta-rivers.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { labelOf, radiusOf, type LinkBetweenCities } from './city-marks.ts'

export interface DeltaMapProps {
  counts: Partial<Record<City, number>>
  links: readonly LinkBetweenCities[]
  className?: string
}

const FILLS: Partial<Record<City, string>> = {
  guangzhou: 'fill-kapok',
  'hong-kong': 'fill-bauhinia',
  macao: 'fill-lotus',
}

/**
 * The eleven cities on their rivers, as large as their organisations are many, with an arc for every two
 * cities that work together. A drawing, not a map; the table below it says the same.
 */
export function DeltaMap({ counts, links, className = '' }: DeltaMapProps) {
  const { t } = useTranslation('home')
  const { left, top, width, height } = DELTA
  return (
    <svg
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      role="group"
      aria-label={t('map.label')}
      className={className}
    >
      <DeltaRivers />
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
      {CITIES.map((city) => (
        <CityMark key={city} city={city} count={counts[city] ?? 0} />
      ))}
    </svg>
  )
}

function CityMark({ city, count }: { city: City; count: number }) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  const locale = useLocale()
  const { x, y } = CITY_POINTS[city]
  const radius = radiusOf(count)
  const label = labelOf(city, radius)
  return (
    <a
      href={localePath(locale, directoryPath({ seat: city }))}
      className="group"
      aria-label={t('seat-with-count', { seat: t(`seat.${city}`), count })}
    >
      <circle cx={x} cy={y} r={Math.max(radius + 6, 14)} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={radius}
        strokeWidth="2"
        className={`stroke-paper group-hover:opacity-80 ${FILLS[city] ?? 'fill-estuary'}`}
      />
      <g
        textAnchor={label.anchor}
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
        className="stroke-paper"
      >
        <text
          x={label.x}
          y={label.y}
          fontSize={count > 30 ? 19 : 15}
          className="fill-ink font-semibold group-hover:underline"
        >
          {t(`seat.${city}`)}
        </text>
        <text x={label.x} y={label.y + 17} fontSize="12.5" className="fill-muted">
          {format.number(count)}
        </text>
      </g>
    </a>
  )
}
