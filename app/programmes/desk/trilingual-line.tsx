import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { langAttribute, LOCALES } from '#models/text/locale.ts'
import type { Trilingual } from '#models/text/trilingual.ts'
import { TextField } from '#app/forms/controls.tsx'
import type { Problem } from '#app/forms/problem.ts'

interface TrilingualLineProps {
  field: FieldMetadata<Trilingual, Record<string, unknown>, Problem[]>
  label: string
  /** One below the other: for a text that does not fit beside two others. */
  long?: boolean
}

/** A short text in three languages, side by side where there is room and it is short. */
export function TrilingualLine({ field, label, long = false }: TrilingualLineProps) {
  const { t } = useTranslation('programme-desk')
  const texts = field.getFieldset()
  return (
    <div className={long ? '' : 'grid gap-x-4 md:grid-cols-3'}>
      {LOCALES.map((locale) => (
        <TextField
          key={locale}
          field={texts[locale]}
          label={t('form.in', { label, language: t(`language.${locale}`) })}
          lang={langAttribute(locale)}
          autoComplete="off"
        />
      ))}
    </div>
  )
}
