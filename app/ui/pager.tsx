import { useLocation, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface PagerProps {
  /** From 1. */
  page: number
  pages: number
}

/** Earlier and later pages of a list; each page has its own address. */
export function Pager({ page, pages }: PagerProps) {
  const { t } = useTranslation('ui')
  const { pathname, search } = useLocation()
  if (pages <= 1) return null
  const address = (target: number) => {
    const query = new URLSearchParams(search)
    if (target > 1) query.set('page', String(target))
    else query.delete('page')
    return `${pathname}${query.size > 0 ? `?${query.toString()}` : ''}`
  }
  const LINK =
    'inline-flex min-h-11 items-center rounded-lg px-4 font-semibold text-estuary hover:bg-estuary-soft'
  return (
    <nav aria-label={t('pager.label')} className="mt-8 flex items-center justify-center gap-4">
      {page > 1 ? (
        <Link rel="prev" className={LINK} to={address(page - 1)}>
          {t('pager.previous')}
        </Link>
      ) : null}
      <span className="text-muted">{t('pager.position', { page, pages })}</span>
      {page < pages ? (
        <Link rel="next" className={LINK} to={address(page + 1)}>
          {t('pager.next')}
        </Link>
      ) : null}
    </nav>
  )
}
