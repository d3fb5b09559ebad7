import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { ActPage } from '#app/collaborations/act-page.tsx'
import type { actAsked } from '#app/collaborations/act.server.ts'

interface ReasonPageProps {
  act: 'suspension' | 'resumption' | 'completion' | 'revival'
  /** It need not be given. */
  optional?: boolean
}

/** What is done with a collaboration by saying why. */
export function ReasonPage({ act, optional = false }: ReasonPageProps) {
  const { t } = useTranslation('evaluation')
  const { collaboration } = useLoaderData<typeof actAsked>()
  const labels = { reason: t(`${act}.reason`) }
  return (
    <ActPage
      collaboration={collaboration}
      act={act}
      title={t(`${act}.title`)}
      lead={t(`${act}.lead`)}
    >
      <PortalForm<{ reason: string }> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <TextArea field={fields.reason} label={labels.reason} rows={5} optional={optional} />
            <Button look={act === 'suspension' ? 'danger' : 'primary'} busy={busy}>
              {t(`${act}.submit`)}
            </Button>
          </>
        )}
      </PortalForm>
    </ActPage>
  )
}
