import { useTranslation } from 'react-i18next'
import {
  CLUSTERS,
  NAME_LANGUAGES,
  ORGANISATION_KINDS,
  ORGANISATION_LIMITS,
  SEATS,
} from '#models/organisation/organisation.ts'
import { DISCIPLINES } from '#models/organisation/disciplines.ts'
import { CheckboxGroup, SelectField, TextArea, TextField } from '#app/forms/controls.tsx'
import { PortalForm } from '#app/forms/form.tsx'
import { useFormResult } from '#app/forms/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import type { OrganisationFields } from './form-fields.ts'
import { FormPart } from '#app/forms/form-part.tsx'
import { KnownAlready } from './known-already.tsx'
import { langOfName } from '#app/ui/organisation-name.tsx'
import { useFieldLabels } from './use-field-labels.ts'

const TEXTS = ['description', 'offers', 'needs'] as const

interface OrganisationFormProps {
  initial?: OrganisationFields
  submit: string
  /** What happens after sending, above the button. */
  after?: string
}

/** The form in which an organisation is registered and edited. */
export function OrganisationForm({ initial, submit, after }: OrganisationFormProps) {
  const { t } = useTranslation(['organisation-forms', 'organisations'])
  const labels = useFieldLabels()
  return (
    <PortalForm<OrganisationFields>
      result={useFormResult()}
      labels={labels}
      {...(initial ? { initial } : {})}
    >
      {(fields, busy) => {
        const names = fields.names.getFieldset()
        return (
          <>
            <FormPart title={t('part.names')} help={t('part.names-help')}>
              {NAME_LANGUAGES.map((language) => (
                <TextField
                  key={language}
                  field={names[language]}
                  label={labels[`names.${language}`]}
                  lang={langOfName(language)}
                  autoComplete="off"
                  optional={language === 'pt'}
                />
              ))}
              <KnownAlready names={names} />
              <TextArea
                field={fields.acronyms}
                label={labels.acronyms}
                help={t('fields.acronyms-help')}
                rows={2}
                optional
              />
              <TextArea
                field={fields.aliases}
                label={labels.aliases}
                help={t('fields.aliases-help')}
                rows={3}
                optional
              />
            </FormPart>
            <FormPart title={t('part.what')}>
              <SelectField
                field={fields.kind}
                label={labels.kind}
                empty={t('fields.kind-empty')}
                choices={ORGANISATION_KINDS.map((value) => ({
                  value,
                  label: t(`organisations:kind.${value}`),
                }))}
              />
              <SelectField
                field={fields.seat}
                label={labels.seat}
                help={t('fields.seat-help')}
                empty={t('fields.seat-empty')}
                choices={SEATS.map((value) => ({ value, label: t(`organisations:seat.${value}`) }))}
              />
              <TextField
                field={fields.website}
                label={labels.website}
                help={t('fields.website-help')}
                type="url"
                autoComplete="url"
                optional
              />
            </FormPart>
            <FormPart title={t('part.fields')} help={t('part.fields-help')}>
              <CheckboxGroup
                field={fields.disciplines}
                label={labels.disciplines}
                help={t('fields.disciplines-help', { count: ORGANISATION_LIMITS.disciplines })}
                choices={DISCIPLINES.map((value) => ({
                  value,
                  label: t(`organisations:discipline.${value}`),
                }))}
                optional
              />
              <CheckboxGroup
                field={fields.clusters}
                label={labels.clusters}
                help={t('fields.clusters-help', { count: ORGANISATION_LIMITS.clusters })}
                choices={CLUSTERS.map((value) => ({
                  value,
                  label: t(`organisations:cluster.${value}`),
                }))}
                optional
              />
            </FormPart>
            <FormPart title={t('part.words')} help={t('part.words-help')}>
              {TEXTS.map((key) => (
                <TextArea
                  key={key}
                  field={fields[key]}
                  label={labels[key]}
                  help={t(`fields.${key}-help`)}
                  rows={key === 'description' ? 6 : 4}
                  optional
                />
              ))}
            </FormPart>
            <div className="border-t border-sand pt-6 lg:ms-[19rem]">
              {after ? <p className="mb-4 max-w-[40rem] text-muted">{after}</p> : null}
              <Button busy={busy}>{submit}</Button>
            </div>
          </>
        )
      }}
    </PortalForm>
  )
}
