import { useTranslation } from 'react-i18next'
import type { Network, NetworkQuery } from '#models/collaboration/network.ts'
import { CITIES, type Seat } from '#models/organisation/organisation.ts'
import { networkPath } from '#app/collaborations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { CityDot } from '#app/ui/city-dot.tsx'
import { radiusOf } from '#app/ui/city-marks.ts'
import { arcBetween, BEYOND, pointOf } from '#app/ui/delta.ts'
import { DeltaFrame } from '#app/ui/delta-frame.tsx'

interface NetworkMapProps {
  query: NetworkQuery
  network: Network
}

/** More arcs between two places than this would be a blot; from there on the last ones grow thicker. */
const ARCS = 5

/** The collaborations as dotted arcs between cities, as rings around cities that work within themselves. */
export function NetworkMap({ query, network: { links, seats } }: NetworkMapProps) {
  const { t } = useTranslation(['network', 'organisations'])
  const format = useFormat()
  return (
    <div className="overflow-hidden rounded-2xl border border-sand bg-linear-to-b from-sand-soft to-estuary-soft">
      <DeltaFrame label={t('map.label')} className="block w-full">
        <g fill="none" className="stroke-ink" strokeLinecap="round" aria-hidden="true">
          {links.map(({ from, to, count }) => (
            <Arcs key={`${from} ${to}`} from={from} to={to} count={count} />
          ))}
        </g>
        {seats.national ? <Beyond label={t('map.beyond')} count={seats.national} /> : null}
        {CITIES.map((city) => {
          const count = seats[city] ?? 0
          const seat = t(`organisations:seat.${city}`)
          const chosen = query.seat === city
          const { programme, cluster } = query
          return (
            <CityDot
              key={city}
              city={city}
              to={networkPath({
                ...(programme ? { programme } : {}),
                ...(cluster ? { cluster } : {}),
                ...(chosen ? {} : { seat: city }),
              })}
              radius={radiusOf(count)}
              name={seat}
              figure={format.number(count)}
              label={t('map.seat', { seat, count })}
              current={chosen}
            />
          )
        })}
      </DeltaFrame>
    </div>
  )
}

function Arcs({ from, to, count }: Network['links'][number]) {
  const drawn = Math.min(count, ARCS)
  if (from === to) return <Ring seat={from} count={count} />
  return Array.from({ length: drawn }, (_, nth) => (
    <path
      key={nth}
      d={arcBetween(from, to, nth)}
      strokeWidth={1.3 + Math.min((count - drawn) / ARCS, 2)}
      strokeDasharray="1 5"
    />
  ))
}

/** Partners in one and the same place. */
function Ring({ seat, count }: { seat: Seat; count: number }) {
  const { x, y } = pointOf(seat)
  return (
    <circle
      cx={x}
      cy={y - 26}
      r={12 + Math.min(count, ARCS) * 2}
      strokeWidth="1.3"
      strokeDasharray="1 5"
    />
  )
}

/** National societies, whose place is not on the delta. */
function Beyond({ label, count }: { label: string; count: number }) {
  const format = useFormat()
  const radius = radiusOf(count)
  return (
    <g textAnchor="end">
      <circle
        cx={BEYOND.x}
        cy={BEYOND.y}
        r={radius}
        strokeWidth="3"
        className="fill-sheet stroke-gold"
      />
      <text
        x={BEYOND.x - radius - 8}
        y={BEYOND.y + 2}
        className="fill-ink text-[25px] font-semibold lg:text-[15px]"
      >
        {label}
      </text>
      <text
        x={BEYOND.x - radius - 8}
        y={BEYOND.y + 2}
        dy="1.35em"
        className="fill-muted text-[20px] lg:text-[12.5px]"
      >
        {format.number(count)}
      </text>
    </g>
  )
}
