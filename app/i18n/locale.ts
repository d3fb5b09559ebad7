import { useLocation } from '@remix-run/react'
import { DEFAULT_LOCALE, localeFromSegment, segmentOf, type Locale } from '#models/text/locale.ts'

/** The locale of a path; Simplified Chinese for one that names none. */
export function localeOfPath(pathname: string): Locale {
  return localeFromSegment(pathname.split('/')[1] ?? '') ?? DEFAULT_LOCALE
}

/** `/news` → `/en/news`; the way to every page of the portal. */
export function localePath(locale: Locale, path: string): string {
  return `/${segmentOf(locale)}${path === '/' ? '' : path}`
}

/** The reader's locale: the URL's. */
export function useLocale(): Locale {
  return localeOfPath(useLocation().pathname)
}

/** The same page in another language. */
export function useSamePageIn(): (locale: Locale) => string {
  const { pathname, search } = useLocation()
  const rest = pathname.split('/').slice(2).join('/')
  return (locale) => localePath(locale, rest ? `/${rest}` : '/') + search
}
