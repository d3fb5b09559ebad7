import { useTranslation } from 'react-i18next'
import { useLocale, localePath } from '#app/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'

interface OpenListProps {
  path: string
  /** `none`: it left no list that is locked. */
  list: 'closed' | 'none' | 'locked'
}

/** The organisation's list stays shut until the lock, and then behind a button that is written down. */
export function OpenList({ path, list }: OpenListProps) {
  const { t } = useTranslation('applications-desk')
  const locale = useLocale()
  return (
    <section aria-labelledby="list">
      <h2 id="list" className="border-b border-sand-strong pb-2 text-2xl">
        {t('one.list')}
      </h2>
      {list === 'locked' ? (
        <form method="post" action={localePath(locale, path)} className="mt-3">
          <p className="mb-3 text-muted">{t('one.list-lead')}</p>
          <Button look="line">{t('one.list-open')}</Button>
        </form>
      ) : (
        <p className="mt-3 text-muted">
          {t(list === 'none' ? 'one.list-none' : 'one.list-closed')}
        </p>
      )}
    </section>
  )
}
