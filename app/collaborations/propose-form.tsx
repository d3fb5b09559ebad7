import { useTranslation } from 'react-i18next'
import { RESPONSE_DAYS } from '#models/collaboration/collaboration.ts'
import type { ProposeInput } from '#models/collaboration/input.ts'
import { nameFor, type OrganisationMention } from '#models/organisation/organisation.ts'
import { SelectField, TextArea, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'

interface ProposeFormProps {
  partner: OrganisationMention
  /** On whose behalf it can be proposed, one at least. */
  own: readonly OrganisationMention[]
}

export function ProposeForm({ partner, own }: ProposeFormProps) {
  const { t } = useTranslation('collaborations')
  const locale = useLocale()
  const choices = own.map(({ id, names }) => ({ value: id, label: nameFor(locale, names).name }))
  const [only] = choices.length === 1 ? choices : []
  const labels = {
    from: t('propose.fields.from'),
    title: t('propose.fields.title'),
    objectives: t('propose.fields.objectives'),
    message: t('propose.fields.message'),
  }
  return (
    <PortalForm<ProposeInput> result={useFormResult()} labels={labels}>
      {(fields, busy) => (
        <>
          <input type="hidden" name={fields.withOrganisation.name} value={partner.id} />
          {only ? (
            <p className="mb-5">
              <input type="hidden" name={fields.from.name} value={only.value} />
              {t('propose.as', { name: only.label })}
            </p>
          ) : (
            <SelectField field={fields.from} label={labels.from} choices={choices} />
          )}
          <TextField
            field={fields.title}
            label={labels.title}
            help={t('propose.fields.title-help')}
          />
          <TextArea
            field={fields.objectives}
            label={labels.objectives}
            help={t('propose.fields.objectives-help')}
            rows={8}
          />
          <TextArea
            field={fields.message}
            label={labels.message}
            help={t('propose.fields.message-help')}
            rows={4}
            optional
          />
          <WhatNext />
          <Button busy={busy}>{t('propose.submit')}</Button>
        </>
      )}
    </PortalForm>
  )
}

function WhatNext() {
  const { t } = useTranslation('collaborations')
  return (
    <section className="mb-6 border-s-4 border-sand-strong ps-5">
      <h2 className="text-lg">{t('propose.what')}</h2>
      <ol className="mt-1 list-decimal space-y-1 ps-5 text-muted">
        <li>{t('propose.step-answer', { count: RESPONSE_DAYS })}</li>
        <li>{t('propose.step-sign')}</li>
        <li>{t('propose.step-room')}</li>
      </ol>
    </section>
  )
}
