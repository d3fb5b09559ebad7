import type { City } from '#models/organisation/organisation.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { labelOf } from './city-marks.ts'
import { CITY_POINTS } from './delta.ts'

const FILLS: Partial<Record<City, string>> = {
  guangzhou: 'fill-kapok',
  'hong-kong': 'fill-bauhinia',
  macao: 'fill-lotus',
}

interface CityDotProps {
  city: City
  /** Where it leads, without the locale. */
  to: string
  radius: number
  name: string
  /** Below the name. */
  figure: string
  /** What a screen reader says of it. */
  label: string
  /** Its name is set larger. */
  prominent?: boolean
  current?: boolean
}

/** A city on the delta with its name and a figure; a link with a finger's worth of room around it. */
export function CityDot(props: CityDotProps) {
  const { city, to, radius, name, figure, label, prominent = false, current = false } = props
  const { x, y } = CITY_POINTS[city]
  const text = labelOf(city, radius)
  const place = { x: text.x, y: text.y }
  return (
    <LocaleLink
      to={to}
      preventScrollReset
      className="group"
      aria-label={label}
      aria-current={current ? 'true' : undefined}
    >
      <circle cx={x} cy={y} r={Math.max(radius + 6, 14)} fill="transparent" />
      {current ? (
        <circle cx={x} cy={y} r={radius + 6} fill="none" strokeWidth="2" className="stroke-ink" />
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={radius}
        strokeWidth="2"
        className={`stroke-paper group-hover:opacity-80 ${FILLS[city] ?? 'fill-estuary'}`}
      />
      <g
        textAnchor={text.anchor}
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
        className="stroke-paper"
      >
        <text
          {...place}
          dy={text.hang[0]}
          className={`fill-ink font-semibold group-hover:underline ${prominent ? 'text-[30px] lg:text-[19px]' : 'text-[25px] lg:text-[15px]'}`}
        >
          {name}
        </text>
        <text {...place} dy={text.hang[1]} className="fill-muted text-[20px] lg:text-[12.5px]">
          {figure}
        </text>
      </g>
    </LocaleLink>
  )
}
