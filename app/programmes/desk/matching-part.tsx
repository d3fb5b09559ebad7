import { useTranslation } from 'react-i18next'
import type { Leeway, Rule } from '#models/programme/fixed.ts'
import { SIDES } from '#models/programme/programme.ts'
import { SelectField, TextField } from '#app/forms/controls.tsx'
import { FormPart } from '#app/forms/form-part.tsx'
import type { FormFields } from '#app/forms/form.tsx'
import { Fixed } from './fixed.tsx'
import type { ProgrammeFields } from './form-fields.ts'

interface MatchingPartProps {
  fields: FormFields<ProgrammeFields>
  leeway: Record<Rule, Leeway>
}

const FIGURES = ['longestList', 'responseDays'] as const

/** Who proposes, how long lists may be, and how long everyone has to answer. */
export function MatchingPart({ fields, leeway }: MatchingPartProps) {
  const { t } = useTranslation('programme-desk')
  const sides = SIDES.map((value) => ({ value, label: t(`form.side-${value}`) }))
  return (
    <FormPart title={t('form.matching')}>
      {leeway.proposing === 'fixed' ? (
        <Fixed field={fields.proposing} label={t('form.proposing')} choices={sides} />
      ) : (
        <SelectField
          field={fields.proposing}
          label={t('form.proposing')}
          help={t('form.proposing-help')}
          choices={sides}
        />
      )}
      {FIGURES.map((figure) =>
        leeway[figure] === 'fixed' ? (
          <Fixed key={figure} field={fields[figure]} label={t(`form.${figure}`)} />
        ) : (
          <TextField
            key={figure}
            field={fields[figure]}
            label={t(`form.${figure}`)}
            help={t(`form.${figure}-help`)}
            type="number"
          />
        ),
      )}
    </FormPart>
  )
}
