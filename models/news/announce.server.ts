import type { NewsAnnouncement } from './news.ts'
import { News } from './record.server.ts'
import { LISTED_STATES } from './states.ts'

/** What can be said of an item to everyone; null for one that is not, or no longer, to be listed. */
export async function announcementOf(newsId: string): Promise<NewsAnnouncement | null> {
  const item = await News.findOne(
    { _id: newsId, state: { $in: LISTED_STATES } },
    { slug: 1, source: 1, texts: 1 },
  ).lean()
  const title = item?.texts[item.source]?.title
  if (!item?.slug || !title) return null
  return { newsId, slug: item.slug, title, language: item.source }
}
