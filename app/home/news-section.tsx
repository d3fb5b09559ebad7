import { useTranslation } from 'react-i18next'
import type { NewsListing } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { newsItemPath, newsPath } from '#app/news/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { RiverPicture } from '#app/ui/river-picture.tsx'
import { SectionHeading } from './section-heading.tsx'

/** The newest item large, the others with their dates. */
export function NewsSection({ news }: { news: NewsListing[] }) {
  const { t } = useTranslation('home')
  const [lead, ...others] = news
  return (
    <section aria-labelledby="home-news">
      <SectionHeading id="home-news" title={t('news.title')} to={newsPath} more={t('news.all')} />
      {lead ? (
        <>
          <LeadStory item={lead} />
          <ul className="mt-2">
            {others.map((item) => (
              <Brief key={item.id} item={item} />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState level={3} title={t('news.empty-title')}>
          {t('news.empty')}
        </EmptyState>
      )}
    </section>
  )
}

function LeadStory({ item }: { item: NewsListing }) {
  const format = useFormat()
  return (
    <article className="group relative">
      <RiverPicture seed={item.id} className="h-48 w-full rounded sm:h-60" />
      <div lang={langAttribute(item.language)}>
        <h3 className="mt-4 text-2xl">
          <LocaleLink
            to={newsItemPath(item.slug)}
            className="group-hover:underline after:absolute after:inset-0"
          >
            {item.title}
          </LocaleLink>
        </h3>
        <p className="mt-2 max-w-measure text-muted">{item.summary}</p>
      </div>
      <time dateTime={item.at} className="mt-2 block text-sm text-muted">
        {format.date(item.at)}
      </time>
    </article>
  )
}

function Brief({ item }: { item: NewsListing }) {
  const format = useFormat()
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-4 border-t border-sand py-4">
      <time dateTime={item.at} className="font-serif font-semibold text-estuary">
        {format.date(item.at, 'shortDate')}
      </time>
      <LocaleLink
        to={newsItemPath(item.slug)}
        lang={langAttribute(item.language)}
        className="font-semibold hover:underline"
      >
        {item.title}
      </LocaleLink>
    </li>
  )
}
