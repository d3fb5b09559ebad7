import { useTranslation } from 'react-i18next'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useSections } from './navigation.ts'
import { Rivers } from './rivers.tsx'

export function Footer() {
  const { t } = useTranslation()
  const sections = useSections()
  const feed = localePath(useLocale(), '/news/atom.xml')
  return (
    <footer className="border-t border-sand bg-sand-soft pb-20 text-sm md:pb-0">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-3 px-5 py-8 sm:px-8">
        <Rivers className="h-10 w-30 text-estuary" />
        <p className="max-w-md text-muted">{t('footer.about')}</p>
        <nav aria-label={t('footer.label')} className="flex flex-wrap gap-x-5 md:ms-auto">
          {sections.map(({ key, to }) => (
            <LocaleLink
              key={key}
              to={to}
              className="inline-flex min-h-9 items-center hover:underline"
            >
              {t(`nav.${key}`)}
            </LocaleLink>
          ))}
          <a href={feed} className="inline-flex min-h-9 items-center hover:underline">
            {t('footer.feed')}
          </a>
        </nav>
      </div>
    </footer>
  )
}
