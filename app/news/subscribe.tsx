import { useTranslation } from 'react-i18next'
import { localePath, useLocale } from '#app/i18n/locale.ts'
import { newsFeedPath } from './index.ts'

/** To the feed; not a page of the portal, so the browser itself follows it. */
export function Subscribe() {
  const { t } = useTranslation('news')
  return (
    <a
      href={localePath(useLocale(), newsFeedPath)}
      className="inline-flex min-h-11 items-center gap-2 font-semibold text-estuary hover:underline sm:min-h-10"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 fill-none stroke-current">
        <path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8" strokeWidth="2" strokeLinecap="round" />
        <circle cx="6.5" cy="17.5" r="1.5" className="fill-current" />
      </svg>
      {t('list.subscribe')}
    </a>
  )
}
