import { useTranslation } from 'react-i18next'
import type { NewsListing } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { RiverPicture } from '#app/ui/river-picture.tsx'
import { newsItemPath } from './index.ts'
import { NewsMeta } from './news-meta.tsx'

/** The newest item, large, with its picture. */
export function LeadStory({ item }: { item: NewsListing }) {
  const { t } = useTranslation('news')
  return (
    <article className="group relative grid items-center gap-x-10 gap-y-5 md:grid-cols-2">
      <RiverPicture seed={item.id} className="h-52 w-full rounded sm:h-72" />
      <div>
        <p className="text-sm font-semibold tracking-wide text-kapok">{t('list.latest')}</p>
        <div lang={langAttribute(item.language)}>
          <h2 className="mt-1 text-2xl sm:text-3xl">
            <LocaleLink
              to={newsItemPath(item.slug)}
              className="group-hover:underline after:absolute after:inset-0"
            >
              {item.title}
            </LocaleLink>
          </h2>
          <p className="mt-3 max-w-measure text-muted">{item.summary}</p>
        </div>
        <div className="mt-4">
          <NewsMeta item={item} withDate />
        </div>
      </div>
    </article>
  )
}
