import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PortalForm, type FormFields } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button, ButtonLink, type ButtonLook } from '#app/ui/button.tsx'
import { programmeDeskPath } from '#app/programmes/index.ts'

interface StepProps<Fields extends Record<string, unknown>> {
  id: string
  title: string
  lead: string
  submit: string
  look?: ButtonLook
  labels?: Record<string, string>
  children?: (fields: FormFields<Fields>) => ReactNode
}

/** One step of a programme: what it means, what it needs, and the way back. */
export function Step<Fields extends Record<string, unknown>>({
  id,
  title,
  lead,
  submit,
  look = 'primary',
  labels = {},
  children,
}: StepProps<Fields>) {
  const { t } = useTranslation('programme-desk')
  return (
    <section aria-labelledby="step" className="max-w-[44rem]">
      <h2 id="step" className="text-2xl">
        {title}
      </h2>
      <p className="mt-2 mb-6 text-muted">{lead}</p>
      <PortalForm<Fields> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            {children?.(fields)}
            <div className="flex flex-wrap gap-3">
              <Button busy={busy} look={look}>
                {submit}
              </Button>
              <ButtonLink look="quiet" to={programmeDeskPath(id)}>
                {t('step.back')}
              </ButtonLink>
            </div>
          </>
        )}
      </PortalForm>
    </section>
  )
}
