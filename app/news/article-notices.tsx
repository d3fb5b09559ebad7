import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsArticle } from '#models/news/news.ts'
import { langAttribute, localeSigns, type Locale } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { newsItemPath, newsTextPath } from './index.ts'

/** What a reader should know of a text before reading it. */
export function ArticleNotices({ article }: { article: NewsArticle }) {
  const { t } = useTranslation('news')
  const { slug, source, stale, state, corrections } = article
  return (
    <div className="mt-6 flex max-w-2xl flex-col gap-2 empty:hidden">
      <Origin article={article} />
      {stale ? (
        <Notice sign={source}>
          {t('article.stale', { source: t(`language.${source}`) })}{' '}
          <NoticeLink to={newsTextPath(slug, source)}>
            {t('article.to-source', { source: t(`language.${source}`) })}
          </NoticeLink>
        </Notice>
      ) : null}
      {state === 'archived' ? <Notice>{t('article.archived')}</Notice> : null}
      {corrections.length > 0 ? (
        <Notice>
          {t('corrections.notice', { count: corrections.length })}{' '}
          <a
            href="#corrections"
            className="inline-flex min-h-6 items-center text-estuary underline"
          >
            {t('corrections.to-notice')}
          </a>
        </Notice>
      ) : null}
    </div>
  )
}

/** Whether these are the author's words, and the way to them or back. */
function Origin({ article }: { article: NewsArticle }) {
  const { t } = useTranslation('news')
  const reader = useLocale()
  const { slug, language, from, languages } = article
  if (from) {
    return (
      <Notice sign={from}>
        {t('article.converted', { language: t(`language.${from}`) })}{' '}
        <NoticeLink to={newsTextPath(slug, from)}>{t('article.original')}</NoticeLink>
      </Notice>
    )
  }
  if (language === reader) return null
  if (languages[reader] === 'missing') {
    const words = { language: t(`language.${reader}`), shown: t(`language.${language}`) }
    return <Notice sign={language}>{t('article.no-translation', words)}</Notice>
  }
  return (
    <Notice sign={language}>
      {t('article.is-original', { language: t(`language.${language}`) })}{' '}
      <NoticeLink to={newsItemPath(slug)}>
        {t('article.own', { language: t(`language.${reader}`) })}
      </NoticeLink>
    </Notice>
  )
}

function Notice({ sign, children }: { sign?: Locale; children: ReactNode }) {
  return (
    <p className="flex items-baseline gap-2.5 rounded-lg bg-sand-soft px-3 py-2 text-sm">
      {sign ? (
        <span
          aria-hidden="true"
          lang={langAttribute(sign)}
          className="rounded border border-sand-strong px-1 text-xs leading-5"
        >
          {localeSigns[sign]}
        </span>
      ) : null}
      <span>{children}</span>
    </p>
  )
}

function NoticeLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <LocaleLink to={to} className="inline-flex min-h-6 items-center text-estuary underline">
      {children}
    </LocaleLink>
  )
}
