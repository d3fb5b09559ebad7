import { useTranslation } from 'react-i18next'
import type { NewsDeskItem } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { editNewsPath, newsDeskPath } from '#app/news/index.ts'
import { LocaleLink } from '#app/i18n/link.tsx'

/** News that somebody else has written and handed in. */
export function NewsWaiting({ items }: { items: NewsDeskItem[] }) {
  const { t } = useTranslation('coordination')
  return (
    <section
      aria-labelledby="news-waiting"
      className="mb-6 rounded-xl border border-sand bg-sheet px-5 py-4"
    >
      <h2 id="news-waiting" className="text-xl">
        {t('news.title')}
      </h2>
      {items.length > 0 ? (
        <ul className="mt-2">
          {items.map(({ id, title, source }) => (
            <li key={id}>
              <LocaleLink
                to={editNewsPath(id)}
                lang={langAttribute(source)}
                className="inline-flex min-h-8 items-center text-estuary underline"
              >
                {title}
              </LocaleLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-muted">{t('news.none')}</p>
      )}
      <p className="mt-2">
        <LocaleLink
          to={newsDeskPath}
          className="inline-flex min-h-8 items-center font-semibold text-estuary hover:underline"
        >
          {t('news.all')}
        </LocaleLink>
      </p>
    </section>
  )
}
