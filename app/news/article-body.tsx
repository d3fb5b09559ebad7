import { useTranslation } from 'react-i18next'
import type { NewsArticle } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { useLocale } from '#app/i18n/locale.ts'
import { Prose } from '#app/ui/prose.tsx'
import { RiverPicture } from '#app/ui/river-picture.tsx'
import { ArticleMargin } from './article-margin.tsx'
import { ArticleNotices } from './article-notices.tsx'
import { Corrections } from './corrections.tsx'
import { newsPath } from './index.ts'

/** An item, set like a page of a journal: its text in the measure, when and how to read it in the margin. */
export function ArticleBody({ article }: { article: NewsArticle }) {
  const { t } = useTranslation('news')
  const reader = useLocale()
  const lang = article.language === reader ? undefined : langAttribute(article.language)
  return (
    <article className="mx-auto w-full max-w-page px-5 pt-6 pb-16 sm:px-8 sm:pb-24">
      <RiverPicture seed={article.id} wide className="h-32 w-full rounded sm:h-60" />
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <header>
            <LocaleLink
              to={newsPath}
              className="inline-flex min-h-6 items-center text-sm font-semibold tracking-wide text-kapok hover:underline"
            >
              {t('article.kicker')}
            </LocaleLink>
            <h1 lang={lang} className="mt-1 max-w-3xl text-3xl sm:text-[2.75rem] sm:leading-tight">
              {article.title}
            </h1>
            <p lang={lang} className="standfirst mt-4">
              {article.summary}
            </p>
          </header>
          <ArticleNotices article={article} />
          <Prose html={article.html} lang={lang} className="mt-8" />
          <Corrections article={article} />
        </div>
        <ArticleMargin article={article} />
      </div>
    </article>
  )
}
