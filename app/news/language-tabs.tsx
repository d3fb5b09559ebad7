import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { langAttribute, LOCALES, localeNames, type Locale } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { editNewsPath } from './index.ts'
import { TextStateBadge } from './state-badge.tsx'

/** The item's texts, one address each, with how far each is. */
export function LanguageTabs({ item, current }: { item: NewsDesk; current: Locale }) {
  const { t } = useTranslation('news-desk')
  return (
    <nav aria-label={t('editor.languages')} className="mt-10 mb-6 border-b border-sand">
      <ul className="flex flex-wrap gap-x-8">
        {LOCALES.map((language) => (
          <li key={language}>
            <LocaleLink
              to={editNewsPath(item.id, language)}
              aria-current={language === current ? 'page' : undefined}
              preventScrollReset
              className="inline-flex min-h-12 items-center gap-2 border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-estuary aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <span lang={langAttribute(language)}>{localeNames[language]}</span>
              <TextStateBadge state={language === item.source ? 'source' : item.texts[language]} />
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
