import { useTranslation } from 'react-i18next'
import { CERTIFICATE_CHECKS, type CheckedCertificate } from '#models/round/certificate.ts'
import { Badge } from '#app/ui/badge.tsx'

const TONES = { holds: 'lotus', fails: 'kapok', unknown: 'neutral' } as const

const outcomeOf = (holds: boolean | null) =>
  holds === null ? 'unknown' : holds ? 'holds' : 'fails'

/** What was checked, line by line. */
export function Checked({ checked: { checks } }: { checked: CheckedCertificate }) {
  const { t } = useTranslation('rounds')
  return (
    <ul className="mt-3">
      {CERTIFICATE_CHECKS.map((check) => {
        const outcome = outcomeOf(checks[check])
        return (
          <li
            key={check}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-t border-sand py-2"
          >
            <span>{t(`check.${check}`)}</span>
            <Badge tone={TONES[outcome]}>{t(`check.${outcome}`)}</Badge>
          </li>
        )
      })}
    </ul>
  )
}
