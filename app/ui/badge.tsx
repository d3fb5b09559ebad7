import type { ReactNode } from 'react'

const TONES = {
  neutral: 'border-sand-strong text-muted',
  estuary: 'border-estuary bg-estuary-soft text-estuary',
  kapok: 'border-kapok bg-kapok-soft text-kapok',
  bauhinia: 'border-bauhinia bg-bauhinia-soft text-bauhinia',
  lotus: 'border-lotus bg-lotus-soft text-lotus',
  gold: 'border-gold bg-gold-soft text-gold',
} as const

export type Tone = keyof typeof TONES

/** A short mark of state or kind; its text says everything that its colour does. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded border px-1.5 text-xs leading-5 font-semibold whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
