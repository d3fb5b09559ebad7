import { on } from '#models/events.ts'
import { announcementOf } from '#models/news/announce.server.ts'
import { logger } from '#server/logger.ts'
import type { PortalServer } from './sockets.ts'

/**
 * Tells everyone who is connected here what has been published, in whichever process. Read again before it is
 * told: what was taken back at once is not announced.
 * @returns a function that stops
 */
export function tellNews(io: PortalServer): () => void {
  const tell = async (newsId: string) => {
    const announcement = await announcementOf(newsId)
    if (announcement) io.local.emit('news.published', announcement)
  }
  return on('news.published', ({ newsId }) => {
    tell(newsId).catch((error: unknown) => {
      logger.error({ err: error }, 'what was published was not announced')
    })
  })
}
