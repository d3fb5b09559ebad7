import type { ClientSession, UpdateQuery } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { isId } from '#models/id.ts'
import { newsPolicy, type NewsSubject } from './policy.ts'
import { News, type NewsRecord } from './record.server.ts'
import { isPublic } from './states.ts'

/** What a verb wants written, and what the audit shall know of it. */
export interface NewsChange {
  action: `news.${string}`
  update: UpdateQuery<NewsRecord>
  detail?: Record<string, unknown>
}

export function subjectOf({ state, authors }: NewsRecord): NewsSubject {
  return { state, authors: authors.map((id) => id.toString()) }
}

/**
 * The item, if it exists for this reader.
 * @throws DomainError `not-found` for a malformed id too
 */
export async function findNews(
  actor: Actor | null,
  id: string,
  session: ClientSession | null = null,
): Promise<NewsRecord> {
  const item = isId(id) ? await News.findById(id).session(session).lean() : null
  if (!item || !newsPolicy.read(actor, subjectOf(item))) notFound()
  return item
}

/**
 * One change of one item: reads it, lets the verb decide, writes both change and audit line, and tells
 * others where readers see it. Whoever writes at the same time makes MongoDB run `decide` again on the
 * newer item.
 * @param decide authorises, checks the state and says what to write; throws to refuse
 */
export async function changeNews(
  actor: Actor | null,
  id: string,
  decide: (item: NewsRecord, now: Date) => NewsChange,
): Promise<NewsRecord> {
  const { before, after } = await inTransaction(async (session) => {
    const item = await findNewsFor(actor, id, session)
    const now = currentTime()
    const { action, update, detail } = decide(item, now)
    const written = await News.findOneAndUpdate(
      { _id: item._id, version: item.version },
      { ...update, $set: { changedAt: now, ...update.$set }, $inc: { version: 1 } },
      { session, returnDocument: 'after' },
    ).lean()
    if (!written) throw new DomainError('conflict')
    await recordAudit(session, actor, action, item._id, detail)
    return { before: item.state, after: written }
  })
  const newsId = after._id.toString()
  if (!isPublic(before) && isPublic(after.state)) emit('news.published', { newsId })
  else if (isPublic(after.state)) emit('news.changed', { newsId })
  return after
}

/** The portal's own clock sees everything. */
async function findNewsFor(
  actor: Actor | null,
  id: string,
  session: ClientSession,
): Promise<NewsRecord> {
  if (actor) return findNews(actor, id, session)
  return (await News.findById(id).session(session).lean()) ?? notFound()
}
