import type { MouseEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { LocaleLink } from '#app/i18n/link.tsx'
import { Rivers } from '#app/ui/rivers.tsx'

interface LogBeginningProps {
  sentinel: RefObject<HTMLDivElement>
  /** `seq` from which messages are there; 0 when nothing older exists. */
  first: number
  loading: boolean
  empty: boolean
  /** The page of what is older, for readers without script. */
  address: string
  /** Loads it into this page instead. */
  onOlder: (() => Promise<void>) | undefined
}

/** Above the oldest message that is there: the way to older ones, or where it all began. */
export function LogBeginning({
  sentinel,
  first,
  loading,
  empty,
  address,
  onOlder,
}: LogBeginningProps) {
  const { t } = useTranslation('rooms')
  if (first === 0) {
    return (
      <div className={`px-2 pt-8 pb-3 text-center ${empty ? 'pb-12' : ''}`}>
        <Rivers className="mx-auto h-12 w-36 text-estuary" />
        <p className="mt-2 font-serif font-semibold">{t('conversation.begin.title')}</p>
        {empty ? (
          <p className="mx-auto mt-1 max-w-md text-sm text-muted">{t('conversation.begin.text')}</p>
        ) : null}
      </div>
    )
  }
  const load = (event: MouseEvent) => {
    if (!onOlder) return
    event.preventDefault()
    void onOlder()
  }
  return (
    <div ref={sentinel} className="flex min-h-16 items-center justify-center">
      <LocaleLink
        to={address}
        aria-busy={loading || undefined}
        onClick={load}
        className="inline-flex min-h-9 items-center rounded-full px-4 text-sm font-semibold text-estuary hover:bg-estuary-soft"
      >
        {t(loading ? 'conversation.loading-older' : 'conversation.older')}
      </LocaleLink>
    </div>
  )
}
