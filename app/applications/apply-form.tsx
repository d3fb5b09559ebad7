import { useTranslation } from 'react-i18next'
import type { WireApplicationProgramme } from '#models/application/application.ts'
import type { StartInput } from '#models/application/input.ts'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { SIDES } from '#models/programme/programme.ts'
import { SelectField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { useSaid } from '#app/i18n/said.ts'
import { Button } from '#app/ui/button.tsx'

interface ApplyFormProps {
  programme: WireApplicationProgramme
  /** Those that the reader represents, one at least. */
  organisations: readonly OrganisationMention[]
}

export function ApplyForm({ programme, organisations }: ApplyFormProps) {
  const { t } = useTranslation('applications')
  const locale = useLocale()
  const said = useSaid()
  const labels = { organisation: t('apply.organisation'), side: t('apply.side') }
  const own = organisations.map(({ id, names }) => ({
    value: id,
    label: nameFor(locale, names).name,
  }))
  return (
    <PortalForm<StartInput> result={useFormResult()} labels={labels}>
      {(fields, busy) => (
        <>
          <SelectField field={fields.organisation} label={labels.organisation} choices={own} />
          <SelectField
            field={fields.side}
            label={labels.side}
            help={t('apply.side-help')}
            empty={t('apply.side-own')}
            choices={SIDES.map((side) => ({
              value: side,
              label: said(programme.sides[side].title),
            }))}
          />
          <Button busy={busy}>{t('apply.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}
