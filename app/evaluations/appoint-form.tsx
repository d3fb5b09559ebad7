import { useTranslation } from 'react-i18next'
import type { AppointInput } from '#models/evaluation/input.ts'
import type { WirePerson } from '#models/user/user.ts'
import { SelectField, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'

/** One of the coordinators, or an expert by address. @param candidates without a conflict of interest */
export function AppointForm({ candidates }: { candidates: readonly WirePerson[] }) {
  const { t } = useTranslation('evaluation')
  const labels = { person: t('evaluators.person'), email: t('evaluators.email') }
  return (
    <section aria-labelledby="appoint">
      <h2 id="appoint" className="text-2xl">
        {t('evaluators.appoint')}
      </h2>
      <p className="mt-2 mb-4 text-muted">{t('evaluators.rule')}</p>
      <PortalForm<Required<AppointInput>> result={useFormResult()} labels={labels}>
        {(fields, busy) => (
          <>
            <SelectField
              field={fields.person}
              label={labels.person}
              empty={t('evaluators.person-none')}
              choices={candidates.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <TextField
              field={fields.email}
              type="email"
              label={labels.email}
              help={t('evaluators.email-help')}
              optional
            />
            <Button busy={busy}>{t('evaluators.submit')}</Button>
          </>
        )}
      </PortalForm>
    </section>
  )
}
