import type { Request, RequestHandler } from 'express'
import {
  localeFromSegment,
  negotiateLocale,
  readSegment,
  segmentOf,
  type Locale,
} from '#models/text/locale.ts'

const COOKIE = 'wanlian_locale'
const YEAR = 365 * 24 * 60 * 60 * 1_000

/** Addresses that belong to no language. */
const UNLOCALISED =
  /^\/(healthz|readyz|metrics|sitemap\.xml|robots\.txt|files\/|socket\.io\/|assets\/|__)/

/**
 * The URL decides the language. One without a locale is sent to the reader's: by cookie, then
 * `Accept-Language`, then Simplified Chinese. Other spellings of a locale (`/zh-HK`) are sent to ours,
 * and a language that the portal does not speak is left out of the address.
 */
export function localeRedirect(): RequestHandler {
  return (request, response, next) => {
    if (UNLOCALISED.test(request.path)) return next()
    const [, first = '', ...rest] = request.path.split('/')
    const reading = readSegment(first)
    if (reading.kind === 'exact') {
      if (cookieLocale(request) !== reading.locale) {
        response.cookie(COOKIE, segmentOf(reading.locale), { maxAge: YEAR, sameSite: 'lax' })
      }
      return next()
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const locale =
      reading.kind === 'alias'
        ? reading.locale
        : (cookieLocale(request) ?? negotiateLocale(request.headers['accept-language'] ?? null))
    const path = reading.kind === 'other' ? [first, ...rest] : rest
    const query = request.originalUrl.slice(
      request.originalUrl.indexOf(request.path) + request.path.length,
    )
    response.setHeader('Vary', 'Accept-Language, Cookie')
    response.redirect(302, `/${[segmentOf(locale), ...path].filter(Boolean).join('/')}${query}`)
  }
}

function cookieLocale(request: Request): Locale | null {
  const value = /(?:^|;\s*)wanlian_locale=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1]
  return value ? localeFromSegment(value) : null
}
