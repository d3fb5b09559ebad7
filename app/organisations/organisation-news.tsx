import { useTranslation } from 'react-i18next'
import type { NewsListing } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { newsItemPath } from '#app/news/index.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'

/** What the alliance's news say about an organisation; nothing where they say nothing. */
export function OrganisationNews({ news }: { news: readonly NewsListing[] }) {
  const { t } = useTranslation('organisations')
  const format = useFormat()
  if (news.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{t('page.news')}</h2>
      <ul className="mt-3">
        {news.map(({ id, slug, title, language, at }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-t border-sand py-3">
            <time dateTime={at} className="text-muted">
              {format.date(at)}
            </time>
            <LocaleLink
              to={newsItemPath(slug)}
              lang={langAttribute(language)}
              className="font-semibold hover:text-estuary"
            >
              {title}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
