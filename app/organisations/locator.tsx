import { useTranslation } from 'react-i18next'
import { CITIES, type Seat } from '#models/organisation/organisation.ts'
import { CITY_POINTS, DELTA } from '#app/ui/delta.ts'
import { DeltaRivers } from '#app/ui/delta-rivers.tsx'
import { fillOfSeat } from './seat-colour.ts'

/** Where one city lies on the three rivers; a drawing, not a map. */
export function Locator({ seat, className = '' }: { seat: Seat; className?: string }) {
  const { t } = useTranslation('organisations')
  const { left, top, width, height } = DELTA
  const name = t(`seat.${seat}`)
  return (
    <svg
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={
        seat === 'national' ? t('page.place-national') : t('page.place-of', { seat: name })
      }
      className={className}
    >
      <DeltaRivers />
      <g className="fill-sand-strong stroke-sheet" strokeWidth="3">
        {CITIES.map((city) => (
          <circle key={city} cx={CITY_POINTS[city].x} cy={CITY_POINTS[city].y} r="10" />
        ))}
      </g>
      <Here seat={seat} />
    </svg>
  )
}

/** A national society's place: north of the delta, on no river. */
const BEYOND = { x: 560, y: 74 }

/** Beyond this, the name stands on the left of its point. */
const RIGHT_EDGE = 600

function Here({ seat }: { seat: Seat }) {
  const { t } = useTranslation('organisations')
  const { x, y } = seat === 'national' ? BEYOND : CITY_POINTS[seat]
  const left = x > RIGHT_EDGE
  return (
    <g aria-hidden="true">
      <circle cx={x} cy={y} r="46" className={`${fillOfSeat(seat)} opacity-20`} />
      <circle cx={x} cy={y} r="20" strokeWidth="5" className={`stroke-sheet ${fillOfSeat(seat)}`} />
      <text
        x={left ? x - 34 : x + 34}
        y={y + 15}
        textAnchor={left ? 'end' : 'start'}
        fontSize="46"
        strokeWidth="12"
        strokeLinejoin="round"
        paintOrder="stroke"
        className="fill-ink stroke-sheet font-serif font-semibold"
      >
        {t(`seat.${seat}`)}
      </text>
    </g>
  )
}
