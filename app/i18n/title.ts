import type { i18n as I18n, ParseKeys } from 'i18next'
import type { MetaDescriptor } from '@remix-run/node'
import type { Locale } from '#models/text/locale.ts'
import { localeOfPath } from './locale.ts'

/** Remix's `meta` functions run outside React, so they find the texts here. */
const instances = new Map<Locale, I18n>()

export function registerTexts(locale: Locale, instance: I18n): void {
  instances.set(locale, instance)
}

interface Described {
  location: { pathname: string }
}

/** The title of a page that is the same for everyone, from `common.json` under `titles`. */
export function titleOf(
  page: Described,
  key: Extract<ParseKeys, `titles.${string}`>,
): MetaDescriptor[] {
  const t = instances.get(localeOfPath(page.location.pathname))?.t
  return titled(page, t?.(key) ?? '')
}

/** The title of a page about one thing, and what it says to a search engine. */
export function titled(page: Described, title: string, description?: string): MetaDescriptor[] {
  const t = instances.get(localeOfPath(page.location.pathname))?.t
  const full = t ? t('page-title', { title }) : title
  return [
    { title: full },
    { property: 'og:title', content: full },
    ...(description ? [{ name: 'description', content: description }] : []),
  ]
}
