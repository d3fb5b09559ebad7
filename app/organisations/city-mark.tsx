import { CITIES, type Seat } from '#models/organisation/organisation.ts'
import { CITY_POINTS } from '#app/ui/delta.ts'
import { fillOfSeat } from './seat-colour.ts'

const GROUND = 'delta-ground'

/** Drawn once per page; every `CityMark` uses it. */
export function CityMarkGround() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <symbol id={GROUND} viewBox="90 60 760 520">
        <g fill="none" strokeWidth="12" strokeLinecap="round" className="stroke-sand-strong">
          <path opacity=".55" d="M110 156C220 190 330 270 392 400S420 520 420 580" />
          <path opacity=".55" d="M320 70C345 170 470 200 535 285S540 470 530 580" />
          <path opacity=".55" d="M830 116C690 136 580 190 545 285S640 480 690 580" />
        </g>
        <g className="fill-sand-strong">
          {CITIES.map((city) => (
            <circle key={city} cx={CITY_POINTS[city].x} cy={CITY_POINTS[city].y} r="17" />
          ))}
        </g>
      </symbol>
    </svg>
  )
}

/** Beyond the delta: north of it, as an open ring. */
const BEYOND = { x: 580, y: 116 }

/** The delta as a seal, with the place of one city; says nothing that the text beside it does not. */
export function CityMark({ seat, className = '' }: { seat: Seat; className?: string }) {
  const national = seat === 'national'
  const { x, y } = national ? BEYOND : CITY_POINTS[seat]
  return (
    <svg viewBox="90 60 760 520" aria-hidden="true" className={className}>
      <use href={`#${GROUND}`} x="90" y="60" width="760" height="520" />
      <circle
        cx={x}
        cy={y}
        r={national ? 40 : 48}
        strokeWidth={national ? 18 : 14}
        className={national ? 'fill-sheet stroke-gold' : `stroke-paper ${fillOfSeat(seat)}`}
      />
    </svg>
  )
}
