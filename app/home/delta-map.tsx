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
      <defs>
        <linearGradient id="from-the-west" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" stopColor="black" />
          <stop offset="0.22" stopColor="white" />
        </linearGradient>
        <mask
          id="river-mask"
          maskUnits="userSpaceOnUse"
          x={left}
          y={top}
          width={width + 400}
          height={height}
        >
          <rect x={left} y={top} width={width + 400} height={height} fill="url(#from-the-west)" />
        </mask>
      </defs>
      <g mask="url(#river-mask)">
        <DeltaRivers />
      </g>
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
          className={`fill-ink font-semibold group-hover:underline ${count > 30 ? 'text-[30px] lg:text-[19px]' : 'text-[25px] lg:text-[15px]'}`}
        >
          {t(`seat.${city}`)}
        </text>
        <text
          x={label.x}
          y={label.y}
          dy="1.35em"
          className="fill-muted text-[20px] lg:text-[12.5px]"
        >
          {format.number(count)}
        </text>
      </g>
    </a>
  )
}
