import { useTranslation } from 'react-i18next'
import type { WireParty } from '#models/collaboration/collaboration.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import type { PulseInput } from '#models/pulse/input.ts'
import { PULSE_ANSWERS, type WirePulse } from '#models/pulse/pulse.ts'
import { usePartyChoices } from '#app/collaborations/agreement/use-party-choices.ts'
import { SelectField, TextArea } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { PulseChoice } from './pulse-choice.tsx'

interface PulseFormProps {
  /** Those that the reader represents. */
  parties: readonly WireParty[]
  /** What was said about this quarter already. */
  before: WirePulse | null
}

export function PulseForm({ parties, before }: PulseFormProps) {
  const { t } = useTranslation('progress')
  const locale = useLocale()
  const choices = usePartyChoices(parties)
  const [only] = parties
  const labels = {
    organisation: t('pulse.form.organisation'),
    answer: t('pulse.form.answer'),
    remark: t('pulse.form.remark'),
  }
  const initial = before
    ? {
        organisation: before.organisation,
        answer: before.answer,
        remark: before.remark?.text ?? '',
      }
    : {}
  return (
    <PortalForm<PulseInput> result={useFormResult()} initial={initial} labels={labels}>
      {(fields, busy) => (
        <>
          {parties.length === 1 && only ? (
            <>
              <input type="hidden" name={fields.organisation.name} value={only.organisation.id} />
              <p className="mb-5 text-muted">
                {t('pulse.form.as', { name: nameFor(locale, only.organisation.names).name })}
              </p>
            </>
          ) : (
            <SelectField
              field={fields.organisation}
              label={labels.organisation}
              choices={choices}
            />
          )}
          <PulseChoice
            field={fields.answer}
            label={labels.answer}
            choices={PULSE_ANSWERS.map((value) => ({ value, label: t(`pulse.answer.${value}`) }))}
          />
          <TextArea
            field={fields.remark}
            label={labels.remark}
            help={t('pulse.form.remark-help')}
            rows={4}
            optional
          />
          <Button busy={busy}>{t('pulse.form.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}
