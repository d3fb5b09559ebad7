import { useTranslation } from 'react-i18next'
import type { NewsArticle } from '#models/news/news.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { WrittenText } from '#app/ui/written-text.tsx'
import { formerNewsPath } from './index.ts'

/** Every correction since publication: when, what, and the text as it was. */
export function Corrections({ article: { corrections, slug } }: { article: NewsArticle }) {
  const { t } = useTranslation('news')
  const format = useFormat()
  if (corrections.length === 0) return null
  return (
    <section
      id="corrections"
      aria-labelledby="corrections-title"
      className="mt-14 max-w-2xl scroll-mt-6 border-t-2 border-gold pt-5"
    >
      <h2 id="corrections-title" className="text-xl">
        {t('corrections.title')}
      </h2>
      <p className="text-sm text-muted">{t('corrections.lead')}</p>
      <ol className="mt-4 flex flex-col gap-5">
        {corrections.map(({ number, at, language, note }) => (
          <li key={number}>
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <time dateTime={at} className="font-semibold text-ink">
                {format.date(at)}
              </time>
              <span>{t('corrections.in', { language: t(`language.${language}`) })}</span>
              <LocaleLink
                to={formerNewsPath(slug, number)}
                className="inline-flex min-h-6 items-center text-estuary underline"
              >
                {t('corrections.before')}
              </LocaleLink>
            </p>
            <p className="mt-1">
              <WrittenText value={note} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
