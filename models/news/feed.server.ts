import type { Locale } from '#models/text/locale.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'
import { FEED_LENGTH, type NewsHeading } from './news.ts'
import { shownTo } from './present.server.ts'
import { News } from './record.server.ts'
import { LISTED_STATES, PUBLIC_STATES, READABLE_STATES } from './states.ts'

/** An item in a feed. */
export interface FeedEntry extends NewsHeading {
  id: string
  slug: string
  html: string
  publishedAt: Date
  updatedAt: Date
}

/** The newest published items with their whole texts. */
export async function feedOf(locale: Locale): Promise<FeedEntry[]> {
  const items = await News.find({ state: { $in: LISTED_STATES } })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(FEED_LENGTH)
    .lean()
  return items.map((item) => {
    const { title, summary, body, language } = shownTo(locale, item)
    const publishedAt = item.publishedAt ?? item.changedAt
    return {
      ...{ title, summary, language, publishedAt },
      id: item._id.toString(),
      slug: item.slug ?? '',
      html: renderMarkdown(body),
      updatedAt: item.updatedAt ?? publishedAt,
    }
  })
}

/** When readers last saw a change of any item, withdrawn ones too; null where there is none yet. */
export async function newsChangedAt(): Promise<Date | null> {
  const last = await News.findOne({ state: { $in: PUBLIC_STATES } }, { updatedAt: 1 })
    .sort({ updatedAt: -1 })
    .lean()
  return last?.updatedAt ?? null
}

/** Addresses of everything that can be read, for the sitemap. */
export async function newsAddresses(): Promise<Array<{ slug: string; changedAt: Date }>> {
  const readable = { state: { $in: READABLE_STATES } }
  const items = await News.find(readable, { slug: 1, updatedAt: 1, changedAt: 1 }).lean()
  return items.flatMap(({ slug, updatedAt, changedAt }) =>
    slug ? [{ slug, changedAt: updatedAt ?? changedAt }] : [],
  )
}
