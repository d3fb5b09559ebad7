import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { LOCALES } from '#models/text/locale.ts'
import { TextMarks } from './text-marks.tsx'

/** What the readers of each language will get, before anything is decided. */
export function Readers({ item }: { item: NewsDesk }) {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  return (
    <section
      aria-labelledby="readers"
      className="mb-8 rounded-xl border border-sand bg-sheet px-5 py-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="readers" className="font-sans text-base">
          {t('readers.title')}
        </h2>
        <TextMarks texts={item.texts} source={item.source} />
      </div>
      <ul className="mt-2 list-disc ps-5 text-muted">
        {LOCALES.map((language) => (
          <li key={language}>
            {t(`readers.${item.languages[language]}`, {
              language: news(`language.${language}`),
              source: news(`language.${item.source}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
