import { useTranslation } from 'react-i18next'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { useRootData } from '#app/root-data.ts'
import { programmeCalendarPath } from './index.ts'

const LINK = 'inline-flex min-h-8 items-center font-semibold text-estuary underline'

/** The programme's dates for the reader's own calendar. */
export function CalendarLinks({ slug }: { slug: string }) {
  const { t } = useTranslation('programmes')
  const path = localePath(useLocale(), programmeCalendarPath(slug))
  const origin = useRootData()?.origin ?? ''
  return (
    <section aria-labelledby="calendar" className="rounded-xl border border-sand bg-sheet p-5">
      <h2 id="calendar" className="text-lg">
        {t('calendar.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('calendar.lead')}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={(origin + path).replace(/^https?:/, 'webcal:')} className={LINK}>
          {t('calendar.subscribe')}
        </a>
        <a href={path} className={LINK}>
          {t('calendar.download')}
        </a>
      </p>
    </section>
  )
}
