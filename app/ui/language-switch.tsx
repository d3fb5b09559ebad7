import { useTranslation } from 'react-i18next'
import { langAttribute, LOCALES, localeNames, localeSigns } from '#models/text/locale.ts'
import { useLocale, useSamePageIn } from '#app/i18n/locale.ts'

/** The same page in the other languages; each is named by itself, whole for those who cannot see the short sign. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useLocale()
  const samePageIn = useSamePageIn()
  return (
    <nav
      aria-label={t('language.label')}
      className="flex rounded-full border border-sand bg-sheet p-0.5"
    >
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={samePageIn(locale)}
          lang={langAttribute(locale)}
          hrefLang={langAttribute(locale)}
          aria-current={locale === current ? 'true' : undefined}
          aria-label={localeNames[locale]}
          title={localeNames[locale]}
          className="inline-flex min-h-8 min-w-8 items-center justify-center rounded-full px-1.5 sm:min-w-9 sm:px-2 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {localeSigns[locale]}
        </a>
      ))}
    </nav>
  )
}
