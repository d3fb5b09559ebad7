import type { FeedEntry } from '#models/news/feed.server.ts'
import { langAttribute, LOCALES, segmentOf, type Locale } from '#models/text/locale.ts'
import en from '#locales/en/news.json'
import zhHans from '#locales/zh-Hans/news.json'
import zhHant from '#locales/zh-Hant/news.json'
import { element, emptyElement } from './xml.ts'

const WORDS: Record<Locale, typeof zhHans.feed> = {
  'zh-Hans': zhHans.feed,
  'zh-Hant': zhHant.feed,
  en: en.feed,
}

const HTML = 'text/html'
const ATOM = 'application/atom+xml'

interface Feed {
  locale: Locale
  /** The portal's address. */
  origin: string
  entries: readonly FeedEntry[]
  updatedAt: Date
}

const newsPage = (origin: string, locale: Locale) => `${origin}/${segmentOf(locale)}/news`

/** The news in one language as an Atom feed (RFC 4287). Entries carry their whole text. */
export function atomFeed({ locale, origin, entries, updatedAt }: Feed): string {
  const address = (language: Locale) => `${newsPage(origin, language)}/atom.xml`
  const words = WORDS[locale]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langAttribute(locale)}">`,
    element('id', address(locale)),
    element('title', words.title),
    element('subtitle', words.subtitle),
    element('updated', updatedAt.toISOString()),
    `<author>${element('name', words.author)}${element('uri', origin)}</author>`,
    emptyElement('link', { rel: 'self', type: ATOM, href: address(locale) }),
    alternate(locale, HTML, newsPage(origin, locale)),
    ...LOCALES.filter((other) => other !== locale).map((other) =>
      alternate(other, ATOM, address(other)),
    ),
    ...entries.map((one) => entry(one, locale, origin)),
    '</feed>\n',
  ].join('\n')
}

/** The item's own page in the feed's language names it: an address that never changes. */
function entry(item: FeedEntry, locale: Locale, origin: string): string {
  const address = (language: Locale) => `${newsPage(origin, language)}/${item.slug}`
  return [
    `<entry xml:lang="${langAttribute(item.language)}">`,
    element('id', address(locale)),
    element('title', item.title),
    element('published', item.publishedAt.toISOString()),
    element('updated', item.updatedAt.toISOString()),
    ...LOCALES.map((language) => alternate(language, HTML, address(language))),
    element('summary', item.summary),
    element('content', absolute(item.html, origin), { type: 'html' }),
    '</entry>',
  ].join('\n')
}

function alternate(language: Locale, type: string, href: string): string {
  return emptyElement('link', {
    rel: 'alternate',
    type,
    hreflang: langAttribute(language),
    href,
  })
}

/** Readers of feeds have no page that a link could be relative to. */
function absolute(html: string, origin: string): string {
  return html.replaceAll('<a href="/', `<a href="${origin}/`)
}
