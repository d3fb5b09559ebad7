import { useTranslation } from 'react-i18next'
import type { NewsDeskItem } from '#models/news/news.ts'
import { langAttribute } from '#models/text/locale.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LocaleLink } from '#app/i18n/link.tsx'
import { editNewsPath } from './index.ts'
import { TextMarks } from './text-marks.tsx'

/** An item on the desk: whose it is, how far its texts are, when it is due. */
export function DeskRow({ item }: { item: NewsDeskItem }) {
  const { t } = useTranslation('news-desk')
  const format = useFormat()
  const { id, title, source, texts, authors, changedAt, publishAt } = item
  return (
    <li className="border-b border-sand py-4">
      <LocaleLink
        to={editNewsPath(id)}
        lang={langAttribute(source)}
        className="font-serif text-lg font-semibold hover:underline"
      >
        {title}
      </LocaleLink>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <TextMarks texts={texts} source={source} />
        <span>{t('desk.by', { names: format.list(authors) })}</span>
        <time dateTime={changedAt}>
          {t('desk.changed', { date: format.date(changedAt, 'dateTime') })}
        </time>
        {publishAt ? (
          <time dateTime={publishAt} className="font-semibold text-estuary">
            {t('desk.due', { date: format.date(publishAt, 'dateTime') })}
          </time>
        ) : null}
      </div>
    </li>
  )
}
