import { useTranslation } from 'react-i18next'
import type { TextState } from '#models/news/texts.ts'
import { langAttribute, LOCALES, localeSigns, type Locale } from '#models/text/locale.ts'

const LOOKS: Record<TextState, string> = {
  missing: 'border-transparent text-muted line-through',
  'machine-converted': 'border-dashed border-sand-strong text-muted',
  reviewed: 'border-lotus bg-lotus-soft text-lotus',
  stale: 'border-gold bg-gold-soft text-gold',
}

interface TextMarksProps {
  texts: Record<Locale, TextState>
  source: Locale
}

/** How far the text of each language is, in three small marks. */
export function TextMarks({ texts, source }: TextMarksProps) {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  return (
    <ul className="flex gap-1">
      {LOCALES.map((language) => {
        const state = texts[language]
        const words = t('text-mark', {
          language: news(`language.${language}`),
          state: t(`text-state.${language === source ? 'source' : state}`),
        })
        return (
          <li
            key={language}
            title={words}
            className={`min-w-6 rounded border px-1 text-center text-xs leading-5 ${LOOKS[state]}`}
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
