import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import { forReader } from '#models/text/conversion.server.ts'
import { LOCALES, scriptOf, type Locale } from '#models/text/locale.ts'
import type { WireText } from '#models/text/written.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'
import { subjectOf } from './change.server.ts'
import { NEWS_PER_PAGE, type NewsArticle, type NewsListing } from './news.ts'
import { newsPolicy } from './policy.ts'
import { toArticle, toListing, type Listed } from './present.server.ts'
import { News, type NewsRecord } from './record.server.ts'
import { LISTED_STATES } from './states.ts'

/** Everything that a list shows; bodies are long. */
const HEADINGS = {
  slug: 1,
  state: 1,
  source: 1,
  publishedAt: 1,
  changedAt: 1,
  ...Object.fromEntries(
    LOCALES.flatMap((language) =>
      ['title', 'summary', 'revision', 'machine', 'basis'].map(
        (part) => [`texts.${language}.${part}`, 1] as const,
      ),
    ),
  ),
}

const listed = { state: { $in: LISTED_STATES } }
const newestFirst = { publishedAt: -1, _id: -1 } as const

/** The newest published items, as a reader of `locale` sees them. */
export async function latestNews(locale: Locale, limit: number): Promise<NewsListing[]> {
  const items = await News.find(listed, HEADINGS).sort(newestFirst).limit(limit).lean<Listed[]>()
  return items.map((item) => toListing(locale, item))
}

export interface NewsPage {
  items: NewsListing[]
  /** From 1. */
  page: number
  pages: number
}

/**
 * One page of the list, the newest first.
 * @throws DomainError `not-found` behind the last page
 */
export async function newsPage(locale: Locale, page: number): Promise<NewsPage> {
  const [items, total] = await Promise.all([
    News.find(listed, HEADINGS)
      .sort(newestFirst)
      .skip((page - 1) * NEWS_PER_PAGE)
      .limit(NEWS_PER_PAGE)
      .lean<Listed[]>(),
    News.countDocuments(listed),
  ])
  const pages = Math.max(1, Math.ceil(total / NEWS_PER_PAGE))
  if (page > pages) notFound()
  return { items: items.map((item) => toListing(locale, item)), page, pages }
}

/** Published items about an organisation, the newest first. */
export async function newsAbout(
  organisationId: string,
  locale: Locale,
  limit: number,
): Promise<NewsListing[]> {
  const items = await News.find({ ...listed, organisations: organisationId }, HEADINGS)
    .sort(newestFirst)
    .limit(limit)
    .lean<Listed[]>()
  return items.map((item) => toListing(locale, item))
}

async function findBySlug(actor: Actor | null, slug: string): Promise<NewsRecord> {
  const item = await News.findOne({ slug }).lean()
  if (!item || !newsPolicy.read(actor, subjectOf(item))) notFound()
  return item
}

/**
 * An item by its address; a withdrawn one without its text.
 * @param wanted the language in which to read it, where it is not the page's
 */
export async function readNews(
  actor: Actor | null,
  slug: string,
  locale: Locale,
  wanted?: Locale,
): Promise<NewsArticle> {
  return toArticle(locale, await findBySlug(actor, slug), wanted)
}

/** What readers saw before a correction. */
export interface FormerNews {
  title: string
  summary: string
  html: string
  language: Locale
  /** Until when it was shown, ISO 8601. */
  until: string
  note: WireText
}

/** @param number of the correction, from 1 */
export async function readFormerNews(
  actor: Actor | null,
  slug: string,
  number: number,
  locale: Locale,
): Promise<FormerNews> {
  const item = await findBySlug(actor, slug)
  const correction = item.corrections[number - 1]
  if (!correction || item.withdrawal) notFound()
  const { at, before, language, note } = correction
  return {
    title: before.title,
    summary: before.summary,
    html: renderMarkdown(before.body),
    language,
    until: at.toISOString(),
    note: forReader(note, scriptOf(locale)),
  }
}
