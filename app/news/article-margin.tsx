import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsArticle } from '#models/news/news.ts'
import { nameFor } from '#models/organisation/organisation.ts'
import { langAttribute, LOCALES, localeNames, type Locale } from '#models/text/locale.ts'
import { organisationPath } from '#app/organisations/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { newsItemPath } from './index.ts'
import { Subscribe } from './subscribe.tsx'

/** Beside the text, or under it on a phone: when, in which languages, about whom. */
export function ArticleMargin({ article }: { article: NewsArticle }) {
  const { t } = useTranslation('news')
  const format = useFormat()
  const locale = useLocale()
  const { at, changedAt, corrected, organisations } = article
  return (
    <aside
      aria-label={t('article.about')}
      className="flex flex-col gap-6 border-t border-sand pt-6 text-sm lg:border-t-0 lg:border-s lg:ps-6 lg:pt-0"
    >
      <Part title={t('article.published')}>
        <time dateTime={at}>{format.date(at)}</time>
        {corrected ? (
          <p className="mt-1 text-muted">
            {t('article.updated')} <time dateTime={changedAt}>{format.date(changedAt)}</time>
          </p>
        ) : null}
      </Part>
      <Part title={t('article.languages')}>
        <ul>
          {LOCALES.map((language) => (
            <li key={language}>
              <Language article={article} language={language} />
            </li>
          ))}
        </ul>
      </Part>
      {organisations.length > 0 ? (
        <Part title={t('article.organisations')}>
          <ul>
            {organisations.map(({ slug, names }) => {
              const { name, language } = nameFor(locale, names)
              return (
                <li key={slug}>
                  <LocaleLink
                    to={organisationPath(slug)}
                    lang={language}
                    className="inline-flex min-h-7 items-center text-estuary underline"
                  >
                    {name}
                  </LocaleLink>
                </li>
              )
            })}
          </ul>
        </Part>
      ) : null}
      <Subscribe />
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-sans text-sm font-semibold text-muted">{title}</h2>
      {children}
    </section>
  )
}

/** The page in a language, and what its text is there. */
function Language({ article, language }: { article: NewsArticle; language: Locale }) {
  const { t } = useTranslation('news')
  const current = useLocale() === language
  const availability = article.languages[language]
  const mark =
    availability === 'written' ? (language === article.source ? 'source' : 'written') : availability
  return (
    <span className="flex min-h-7 items-center gap-2">
      {current ? (
        <span aria-current="true" lang={langAttribute(language)} className="font-semibold">
          {localeNames[language]}
        </span>
      ) : (
        <a
          href={localePath(language, newsItemPath(article.slug))}
          lang={langAttribute(language)}
          hrefLang={langAttribute(language)}
          className="inline-flex min-h-6 items-center text-estuary underline"
        >
          {localeNames[language]}
        </a>
      )}
      <span className="text-muted">{t(`article.mark.${mark}`)}</span>
    </span>
  )
}
