import { useTranslation } from 'react-i18next'
import type { LanguageMark as Mark } from '#models/programme/programme.ts'
import { langAttribute, LOCALES, localeNames, type Locale } from '#models/text/locale.ts'
import { CheckField } from '#app/forms/check-field.tsx'
import { TextArea, TextField } from '#app/forms/controls.tsx'
import type { FormFields } from '#app/forms/form.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import type { ProgrammeFields } from './form-fields.ts'
import { LanguageMark } from './language-mark.tsx'

interface TextPanelsProps {
  fields: FormFields<ProgrammeFields>
  labels: Record<string, string>
  marks?: Record<Locale, Mark>
}

/**
 * Shown while its language is chosen, and whenever it holds the field that a link leads to or that was refused:
 * tabs by style sheet alone, so that they work before and without script.
 */
const SHOWN: Record<Locale, string> = {
  'zh-Hans': 'group-has-[#show-zh-Hans:checked]/texts:block',
  'zh-Hant': 'group-has-[#show-zh-Hant:checked]/texts:block',
  en: 'group-has-[#show-en:checked]/texts:block',
}

/** The long texts, one language at a time. */
export function TextPanels({ fields, labels, marks }: TextPanelsProps) {
  const { t } = useTranslation('programme-desk')
  const current = useLocale()
  const [title, summary, description] = [
    fields.title.getFieldset(),
    fields.summary.getFieldset(),
    fields.description.getFieldset(),
  ]
  return (
    <div className="group/texts">
      <div role="radiogroup" aria-label={t('form.show')} className="mb-5 border-b border-sand">
        <div className="flex flex-wrap gap-x-7">
          {LOCALES.map((locale) => (
            <label
              key={locale}
              className="inline-flex min-h-12 cursor-pointer items-center gap-2 border-b-2 border-transparent text-muted hover:text-ink has-checked:border-estuary has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                id={`show-${locale}`}
                name="shown"
                value={locale}
                defaultChecked={locale === current}
                className="sr-only"
              />
              <span lang={langAttribute(locale)}>{localeNames[locale]}</span>
              {marks ? <LanguageMark mark={marks[locale]} /> : null}
            </label>
          ))}
        </div>
      </div>
      {LOCALES.map((locale) => (
        <div
          key={locale}
          className={`hidden has-target:block has-[[aria-invalid=true]]:block ${SHOWN[locale]}`}
        >
          <TextField
            field={title[locale]}
            label={labels[`title.${locale}`] ?? ''}
            lang={langAttribute(locale)}
            autoComplete="off"
          />
          <TextArea
            field={summary[locale]}
            label={labels[`summary.${locale}`] ?? ''}
            help={t('form.summary-help')}
            lang={langAttribute(locale)}
            rows={3}
          />
          <TextArea
            field={description[locale]}
            label={labels[`description.${locale}`] ?? ''}
            help={t('form.description-help')}
            lang={langAttribute(locale)}
            rows={10}
          />
          {locale === 'zh-Hant' && marks ? (
            <CheckField
              field={fields.reviewed}
              label={t('form.reviewed')}
              help={t('form.reviewed-help')}
            />
          ) : null}
        </div>
      ))}
    </div>
  )
}
