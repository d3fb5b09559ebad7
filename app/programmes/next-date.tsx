import { useTranslation } from 'react-i18next'
import type { ProgrammeListing } from '#models/programme/programme.ts'
import { useFormat } from '#app/i18n/format.ts'

/** What happens next and when, in one line; nothing where nothing is to come. */
export function NextDate({ next }: Pick<ProgrammeListing, 'next'>) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  if (!next) return null
  return (
    <time dateTime={next.at}>
      {t('next.on', { what: t(`date.${next.date}`), date: format.date(next.at, 'dateTime') })}
    </time>
  )
}
