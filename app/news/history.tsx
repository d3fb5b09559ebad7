import { useTranslation } from 'react-i18next'
import type { NewsDesk } from '#models/news/news.ts'
import { useFormat } from '#app/i18n/format.ts'

const KNOWN = [
  'created',
  'text-saved',
  'text-converted',
  'text-reviewed',
  'organisations-mentioned',
  'submitted',
  'returned',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
  'archived',
] as const

/** Who did what to an item, the last first. */
export function History({ history }: Pick<NewsDesk, 'history'>) {
  const { t } = useTranslation('news-desk')
  const { t: news } = useTranslation('news')
  const format = useFormat()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-xl">
        {t('history.title')}
      </h2>
      <ol className="mt-3 flex flex-col gap-1.5 text-sm">
        {history.map(({ at, action, by, language = 'zh-Hans' }) => {
          const known = KNOWN.find((one) => one === action)
          return known ? (
            <li key={`${at} ${action}`} className="flex flex-wrap gap-x-3">
              <time dateTime={at} className="text-muted">
                {format.date(at, 'dateTime')}
              </time>
              <span>
                <span className="font-semibold">{by ?? t('history.clock')}</span>{' '}
                {t(`history.${known}`, { language: news(`language.${language}`) })}
              </span>
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}
