import { useTranslation } from 'react-i18next'
import type { WireAgreement } from '#models/collaboration/collaboration.ts'

/** Which version it is, and what that is worth. */
export function Imprint({ agreement }: { agreement: WireAgreement }) {
  const { t } = useTranslation('agreement')
  const { version, inForce, signatures } = agreement
  const worth =
    version === inForce
      ? 'in-force'
      : inForce !== null && version < inForce && signatures.length > 0
        ? 'superseded'
        : 'not-in-force'
  return (
    <p className="mt-2 text-sm">
      <strong>{t('print.version', { version })}</strong> {t(`print.${worth}`, { inForce })}
    </p>
  )
}
