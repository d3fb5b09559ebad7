import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import { changeNews, findNews, subjectOf } from './change.server.ts'
import { newsPolicy } from './policy.ts'
import { News } from './record.server.ts'
import { slugCandidates } from './slug.ts'
import { follow } from './states.ts'
import { assertWhole } from './write.server.ts'

/**
 * Hands a draft to the other coordinators. Its texts are what they approve, so nobody changes them meanwhile.
 * @throws DomainError `invalid` when a text that there is lacks its summary or body
 */
export async function submitNews(actor: Actor, id: string): Promise<void> {
  await changeNews(actor, id, (item) => {
    authorise(newsPolicy.submit(actor))
    const state = follow('submit', item.state)
    for (const text of Object.values(item.texts)) assertWhole(text)
    return { action: 'news.submitted', update: { $set: { state }, $unset: { returned: 1 } } }
  })
}

/** Sends an item back to its authors, or holds back one that the clock was to publish. */
export async function returnNews(
  actor: Actor,
  id: string,
  { comment }: { comment: string },
): Promise<void> {
  await changeNews(actor, id, (item, at) => {
    authorise(newsPolicy.return(actor))
    const state = follow('return', item.state)
    const returned = { at, by: new Types.ObjectId(actor.id), comment: write(comment, actor.locale) }
    return {
      action: 'news.returned',
      update: { $set: { state, returned }, $unset: { publishAt: 1 } },
      detail: { comment },
    }
  })
}

/**
 * Approves what somebody else wrote: it appears at once, or when its time comes. From now on it has an
 * address that stays.
 * @returns whether it is published or scheduled
 * @throws DomainError `forbidden` to whoever wrote in it
 */
export async function approveNews(
  actor: Actor,
  id: string,
  { publishAt }: { publishAt?: Date | undefined } = {},
): Promise<'published' | 'scheduled'> {
  const { texts, slug: former } = await findNews(actor, id)
  const candidates = former ? [former] : slugCandidates(texts.en?.title, currentTime(), id)
  for (const slug of candidates) {
    try {
      return await approveAt(actor, id, slug, publishAt)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }
  throw new DomainError('conflict')
}

async function approveAt(
  actor: Actor,
  id: string,
  slug: string,
  publishAt: Date | undefined,
): Promise<'published' | 'scheduled'> {
  const { state } = await changeNews(actor, id, (item, now) => {
    if (!newsPolicy.approve(actor, subjectOf(item))) {
      throw new DomainError('forbidden', { reason: 'news-own' })
    }
    const later = publishAt && publishAt > now
    const to = follow(later ? 'schedule' : 'publish', item.state)
    const dates = later ? { publishAt } : { publishedAt: now, updatedAt: now }
    // The clock publishes what is scheduled; a person only what is in review.
    if (item.state !== 'in-review') throw new DomainError('illegal-transition')
    return {
      action: later ? 'news.scheduled' : 'news.published',
      update: { $set: { state: to, slug, ...dates } },
      detail: later ? { slug, publishAt } : { slug },
    }
  })
  return state === 'scheduled' ? 'scheduled' : 'published'
}

/**
 * Publishes everything whose time has come; for the clock, as often as it likes and in several processes.
 * @returns how many were published
 */
export async function publishDue(now: Date): Promise<number> {
  const due = await News.find({ state: 'scheduled', publishAt: { $lte: now } }, { _id: 1 }).lean()
  let published = 0
  for (const { _id } of due) {
    if (await publishOne(_id.toString(), now)) published += 1
  }
  return published
}

/** @returns false for one that somebody held back, or another process published, in the meantime */
async function publishOne(id: string, now: Date): Promise<boolean> {
  try {
    await changeNews(null, id, (item) => {
      const state = follow('publish', item.state)
      if (!item.publishAt || item.publishAt > now) throw new DomainError('illegal-transition')
      return {
        action: 'news.published',
        update: { $set: { state, publishedAt: now, updatedAt: now }, $unset: { publishAt: 1 } },
      }
    })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
