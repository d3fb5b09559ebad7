import { useTranslation } from 'react-i18next'
import type { Leeway } from '#models/programme/fixed.ts'
import { ORGANISATION_KINDS, SEATS } from '#models/organisation/organisation.ts'
import type { Side } from '#models/programme/programme.ts'
import { CheckboxGroup, TextField } from '#app/forms/controls.tsx'
import { FormPart } from '#app/forms/form-part.tsx'
import type { FormFields } from '#app/forms/form.tsx'
import { Fixed } from './fixed.tsx'
import type { ProgrammeFields } from './form-fields.ts'
import { LeewayNote } from './leeway-note.tsx'
import { TrilingualLine } from './trilingual-line.tsx'

interface SidePartProps {
  fields: FormFields<ProgrammeFields>
  side: Side
  leeway: Record<'sides' | 'capacity', Leeway>
}

/** One side: what it is called, who may take part, and for how many partners. */
export function SidePart({ fields, side, leeway }: SidePartProps) {
  const { t } = useTranslation(['programme-desk', 'organisations'])
  const own = fields.sides.getFieldset()[side].getFieldset()
  const kinds = ORGANISATION_KINDS.map((value) => ({
    value,
    label: t(`organisations:kind.${value}`),
  }))
  const seats = SEATS.map((value) => ({ value, label: t(`organisations:seat.${value}`) }))
  return (
    <FormPart title={t(`form.side-${side}`)} help={t('form.sides-help')}>
      <TrilingualLine field={own.title} label={t('form.side-title')} />
      {leeway.sides === 'fixed' ? (
        <>
          <Fixed field={own.kinds} label={t('form.kinds')} choices={kinds} />
          <Fixed field={own.seats} label={t('form.seats')} choices={seats} />
        </>
      ) : (
        <>
          <LeewayNote leeway={leeway.sides} />
          <CheckboxGroup field={own.kinds} label={t('form.kinds')} choices={kinds} />
          <CheckboxGroup field={own.seats} label={t('form.seats')} choices={seats} />
        </>
      )}
      {leeway.capacity === 'fixed' ? (
        <Fixed field={own.capacity} label={t('form.capacity')} />
      ) : (
        <TextField
          field={own.capacity}
          label={t('form.capacity')}
          help={t('form.capacity-help')}
          type="number"
        />
      )}
    </FormPart>
  )
}
