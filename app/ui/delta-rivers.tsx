import { riverLines, SEA, type River } from './delta.ts'

const STROKES: Record<River, string> = {
  west: 'stroke-estuary opacity-60',
  north: 'stroke-kapok opacity-50',
  east: 'stroke-bauhinia opacity-50',
}

/** The three rivers as they join and run into the sea; inside an SVG with the delta's view box. */
export function DeltaRivers() {
  return (
    <g fill="none" strokeWidth="1.4" strokeLinecap="round" aria-hidden="true">
      <linearGradient id="into-the-sea" x1="0" x2="0" y1="0" y2="1">
        <stop offset="0.1" stopOpacity="0" className="[stop-color:var(--color-estuary)]" />
        <stop offset="1" stopOpacity="0.2" className="[stop-color:var(--color-estuary)]" />
      </linearGradient>
      <path d={SEA} fill="url(#into-the-sea)" stroke="none" />
      {(Object.keys(STROKES) as River[]).map((river) => (
        <g key={river} className={STROKES[river]}>
          {riverLines(river).map((path) => (
            <path key={path} d={path} />
          ))}
        </g>
      ))}
    </g>
  )
}
