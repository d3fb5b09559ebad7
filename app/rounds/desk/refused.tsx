import { useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormResult } from '#app/forms/submit.server.ts'
import { PortalForm } from '#app/forms/form.tsx'
import { matchingPath } from '#app/rounds/index.ts'
import { ButtonLink } from '#app/ui/button.tsx'

/** Why a dry run was refused, and the way back to where things stand now. */
export function Refused({ result }: { result: FormResult | undefined }) {
  const { t } = useTranslation('rounds')
  const { id = '' } = useParams()
  return (
    <section>
      <h2 className="mb-4 text-2xl">{t('refused.title')}</h2>
      <PortalForm result={result} labels={{ proposing: t('dry-run.proposing') }}>
        {() => <ButtonLink to={matchingPath(id)}>{t('refused.back')}</ButtonLink>}
      </PortalForm>
    </section>
  )
}
