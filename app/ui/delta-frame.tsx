import type { ReactNode } from 'react'
import { DELTA } from './delta.ts'
import { DeltaRivers } from './delta-rivers.tsx'

interface DeltaFrameProps {
  label: string
  /** Fills its place and may lose its edges; otherwise the whole of it is shown. */
  cover?: boolean
  className?: string
  children: ReactNode
}

/** The three rivers as the ground of a picture; what is drawn on them uses the delta's own units. */
export function DeltaFrame({ label, cover = false, className, children }: DeltaFrameProps) {
  const { left, top, width, height } = DELTA
  const ground = { x: left, y: top, width: width + 400, height }
  return (
    <svg
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio={`xMidYMid ${cover ? 'slice' : 'meet'}`}
      role="group"
      aria-label={label}
      className={className}
    >
      <defs>
        <linearGradient id="from-the-west" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" stopColor="black" />
          <stop offset="0.22" stopColor="white" />
        </linearGradient>
        <mask id="river-mask" maskUnits="userSpaceOnUse" {...ground}>
          <rect {...ground} fill="url(#from-the-west)" />
        </mask>
      </defs>
      <g mask="url(#river-mask)">
        <DeltaRivers />
      </g>
      {children}
    </svg>
  )
}
