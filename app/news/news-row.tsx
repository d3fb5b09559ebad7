import type { NewsListing } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { newsItemPath } from './index.ts'
import { NewsMeta } from './news-meta.tsx'

/** An item in the list, its date in the margin. */
export function NewsRow({ item }: { item: NewsListing }) {
  const format = useFormat()
  return (
    <li className="group relative grid gap-x-8 gap-y-1 border-t border-sand py-5 sm:grid-cols-[9rem_1fr]">
      <time dateTime={item.at} className="font-serif font-semibold text-estuary">
        {format.date(item.at)}
      </time>
      <div>
        <div lang={langAttribute(item.language)}>
          <h3 className="text-xl">
            <LocaleLink
              to={newsItemPath(item.slug)}
              className="group-hover:underline after:absolute after:inset-0"
            >
              {item.title}
            </LocaleLink>
          </h3>
          <p className="mt-1 mb-2 line-clamp-2 max-w-2xl text-muted">{item.summary}</p>
        </div>
        <NewsMeta item={item} />
      </div>
    </li>
  )
}
