import { localeOfPath, localePath } from '#app/i18n/locale.ts'

/**
 * Where to go after signing in: `next` from the address if it is a path of our own, else the account page.
 * `//elsewhere.example` and `/\elsewhere.example` are other sites to a browser.
 */
export function nextPath(request: Request): string {
  const url = new URL(request.url)
  const next = url.searchParams.get('next')
  if (next && /^\/(?![/\\])/.test(next) && new URL(next, url).origin === url.origin) return next
  return localePath(localeOfPath(url.pathname), '/account')
}
