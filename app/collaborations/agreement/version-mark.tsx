import { useTranslation } from 'react-i18next'
import type { WireAgreement } from '#models/collaboration/collaboration.ts'
import { Badge } from '#app/ui/badge.tsx'

/** What a version is now: in force, the newest that waits for signatures, or a former one. */
export function VersionMark({ agreement }: { agreement: WireAgreement }) {
  const { t } = useTranslation('agreement')
  const { version, newest, inForce } = agreement
  if (version === inForce) return <Badge tone="lotus">{t('versions.in-force')}</Badge>
  if (version === newest) return <Badge tone="gold">{t('versions.newest')}</Badge>
  return <Badge>{t('versions.former')}</Badge>
}
