import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'

/** The seal of a renewed collaboration: the three rivers inside two rings, like a stamp. */
export function SealMark({ className = 'size-6 shrink-0' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
      className={className}
    >
      <circle cx="24" cy="24" r="22.5" className="fill-lotus-soft stroke-lotus" strokeWidth="1.5" />
      <circle
        cx="24"
        cy="24"
        r="19.5"
        className="stroke-lotus"
        strokeWidth="1"
        strokeDasharray="0.5 2.6"
      />
      <g strokeWidth="2.6" transform="translate(8.5 8.5) scale(0.92)">
        <path className="stroke-estuary" d="M3 9c9 0 10 6 14 10s6 6 14 7" />
        <path className="stroke-kapok" d="M10 3c1 8 4 11 8 15s7 7 13 8" />
        <path className="stroke-bauhinia" d="M31 8c-8 0-10 5-11 9s3 8 11 9" />
      </g>
    </svg>
  )
}

/** The label that a renewal gives, with how long it is valid. */
export function Seal({ until }: { until: string }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-semibold text-lotus">
      <SealMark />
      <span>
        {t('seal.title')}
        <span className="font-normal text-muted">
          {' · '}
          <time dateTime={until}>{t('seal.until', { date: format.date(until) })}</time>
        </span>
      </span>
    </span>
  )
}
