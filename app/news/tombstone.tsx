import { useTranslation } from 'react-i18next'
import type { NewsArticle } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Rivers } from '#app/ui/rivers.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { newsPath } from './index.ts'

interface TombstoneProps {
  article: NewsArticle
  withdrawal: NonNullable<NewsArticle['withdrawal']>
}

/** What remains of a withdrawn item: its title, since when it is gone, and why. */
export function Tombstone({ article, withdrawal: { at, reason } }: TombstoneProps) {
  const { t } = useTranslation('news')
  const format = useFormat()
  return (
    <Page
      title={article.title}
      titleLang={langAttribute(article.language)}
      kicker={t('withdrawn.kicker')}
      width="measure"
    >
      <div className="rounded-xl border border-sand bg-sheet px-6 py-8">
        <Rivers className="mb-5 h-16 w-48 text-muted" />
        <h2 className="text-xl">{t('withdrawn.title', { date: format.date(at) })}</h2>
        <p className="mt-2 text-muted">{t('withdrawn.explanation')}</p>
        <h3 className="mt-6 font-sans text-base">{t('withdrawn.reason')}</h3>
        <p className="mt-1">
          <WrittenText value={reason} />
        </p>
      </div>
      <p className="mt-4 text-sm text-muted">
        {t('article.published')} <time dateTime={article.at}>{format.date(article.at)}</time>
      </p>
      <div className="mt-8">
        <ButtonLink to={newsPath}>{t('article.back')}</ButtonLink>
      </div>
    </Page>
  )
}
