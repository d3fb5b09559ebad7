import { useTranslation } from 'react-i18next'
import type { NewsListing } from '#models/news/news.ts'
import { langAttribute, localeSigns } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LanguageMarks } from './language-marks.tsx'

/** Under a heading in a list: when, whether corrected, in which languages, and where its words are from. */
export function NewsMeta({ item, withDate }: { item: NewsListing; withDate?: boolean }) {
  const { t } = useTranslation('news')
  const format = useFormat()
  const origin = useOrigin(item)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      {withDate ? <time dateTime={item.at}>{format.date(item.at)}</time> : null}
      {item.corrected ? <Badge tone="gold">{t('list.corrected')}</Badge> : null}
      <LanguageMarks languages={item.languages} />
      {origin ? (
        <span className="inline-flex items-center gap-1.5 text-xs">
          <span
            aria-hidden="true"
            lang={langAttribute(origin.language)}
            className="rounded bg-sand-soft px-1 leading-5"
          >
            {localeSigns[origin.language]}
          </span>
          {origin.words}
        </span>
      ) : null}
    </div>
  )
}

/** Said of a heading that is not in the reader's own words. */
function useOrigin({ language, from }: NewsListing) {
  const { t } = useTranslation('news')
  const reader = useLocale()
  if (from)
    return { language: from, words: t('list.converted-from', { language: t(`language.${from}`) }) }
  if (language === reader) return null
  return { language, words: t('list.original-in', { language: t(`language.${language}`) }) }
}
