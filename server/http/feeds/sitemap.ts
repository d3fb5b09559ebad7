import { collaborationAddresses } from '#models/collaboration/addresses.server.ts'
import { newsAddresses } from '#models/news/feed.server.ts'
import { organisationAddresses } from '#models/organisation/addresses.server.ts'
import { programmeAddresses } from '#models/programme/queries.server.ts'
import { DEFAULT_LOCALE, langAttribute, LOCALES, segmentOf } from '#models/text/locale.ts'
import { element, emptyElement } from './xml.ts'

/** The protocol's limit for one file (sitemaps.org). */
const MOST_URLS = 50_000
/** Pages in one file, each in every language. */
export const PAGES_PER_FILE = Math.floor(MOST_URLS / LOCALES.length)

/** A page without its locale; when it last changed, where that is known. */
interface PageAddress {
  path: string
  changedAt?: Date
}

/** Every public page that somebody should find. */
export async function publicPages(): Promise<PageAddress[]> {
  const [organisations, news, collaborations, programmes] = await Promise.all([
    organisationAddresses(),
    newsAddresses(),
    collaborationAddresses(),
    programmeAddresses(),
  ])
  return [
    { path: '' },
    { path: '/organisations' },
    { path: '/news' },
    { path: '/collaborations' },
    { path: '/programmes' },
    ...programmes.map(({ slug, changedAt }) => ({ path: `/programmes/${slug}`, changedAt })),
    ...news.map(({ slug, changedAt }) => ({ path: `/news/${slug}`, changedAt })),
    ...collaborations.map(({ id, changedAt }) => ({ path: `/collaborations/${id}`, changedAt })),
    ...organisations.map(({ slug, changedAt }) => ({ path: `/organisations/${slug}`, changedAt })),
  ]
}

/** One file of a sitemap, piece by piece: each page in every language, with its alternates. */
export function* urlSet(pages: readonly PageAddress[], origin: string): Generator<string> {
  yield (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
  )
  for (const { path, changedAt } of pages) {
    const address = (locale: (typeof LOCALES)[number]) => `${origin}/${segmentOf(locale)}${path}`
    const alternates = [
      ...LOCALES.map((locale) => alternate(langAttribute(locale), address(locale))),
      alternate('x-default', address(DEFAULT_LOCALE)),
    ].join('')
    const changed = changedAt ? element('lastmod', changedAt.toISOString()) : ''
    yield LOCALES.map(
      (locale) => `<url>${element('loc', address(locale))}${changed}${alternates}</url>\n`,
    ).join('')
  }
  yield '</urlset>\n'
}

function alternate(hreflang: string, href: string): string {
  return emptyElement('xhtml:link', { rel: 'alternate', hreflang, href })
}

/** The list of the files where one cannot hold everything; they count from 1. */
export function sitemapIndex(files: number, origin: string): string {
  const entries = Array.from(
    { length: files },
    (_, index) => `<sitemap>${element('loc', `${origin}/sitemap/${index + 1}.xml`)}</sitemap>\n`,
  )
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
  )
}
