import { useTranslation } from 'react-i18next'
import type { Availability } from '#models/news/news.ts'
import { langAttribute, LOCALES, localeSigns, type Locale } from '#models/text/locale.ts'

const LOOKS: Record<Availability, string> = {
  written: 'border-sand-strong text-ink',
  converted: 'border-dashed border-sand-strong text-muted',
  missing: 'border-transparent text-muted line-through',
}

/** In which languages something can be read: framed as written, dashed as converted, struck as missing. */
export function LanguageMarks({ languages }: { languages: Record<Locale, Availability> }) {
  const { t } = useTranslation('news')
  return (
    <ul aria-label={t('list.languages')} className="flex gap-1">
      {LOCALES.map((language) => {
        const availability = languages[language]
        const words = t(`availability.${availability}`, { language: t(`language.${language}`) })
        return (
          <li
            key={language}
            title={words}
            className={`min-w-6 rounded border px-1 text-center text-xs leading-5 ${LOOKS[availability]}`}
          >
            <span aria-hidden="true" lang={langAttribute(language)}>
              {localeSigns[language]}
            </span>
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ul>
  )
}
