import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import type { Locale } from '#models/text/locale.ts'
import { changeNews } from './change.server.ts'
import type { CorrectNewsInput } from './input.ts'
import { newsPolicy } from './policy.ts'
import type { NewsCorrectionRecord } from './record.server.ts'
import { follow } from './states.ts'
import { assertWhole, seenAt, writtenTexts } from './write.server.ts'

/**
 * Changes what readers have already read. The note says what and why; it stays on the page with the date and
 * the text as it was.
 * @throws DomainError `conflict` when the text changed since the form was opened
 */
export async function correctNews(
  actor: Actor,
  id: string,
  language: Locale,
  { note, revision, ...parts }: CorrectNewsInput,
): Promise<void> {
  await changeNews(actor, id, (item, now) => {
    authorise(newsPolicy.correct(actor))
    const state = follow('correct', item.state)
    const former = item.texts[language]
    if (!former || former.machine) throw new DomainError('illegal-transition')
    assertWhole(parts)
    const by = new Types.ObjectId(actor.id)
    const correction: NewsCorrectionRecord = {
      at: now,
      by,
      language,
      note: write(note, actor.locale),
      before: { title: former.title, summary: former.summary, body: former.body },
    }
    return {
      action: 'news.corrected',
      update: {
        $set: {
          state,
          ...writtenTexts(item, language, revision, parts, now),
          ...seenAt(item, now),
        },
        $push: { corrections: correction },
        $addToSet: { authors: by },
      },
      detail: { language, note },
    }
  })
}

/** Takes an item back: its page stays and says since when and why, its text is not shown any more. */
export async function withdrawNews(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  await changeNews(actor, id, (item, at) => {
    authorise(newsPolicy.withdraw(actor))
    const state = follow('withdraw', item.state)
    const by = new Types.ObjectId(actor.id)
    const withdrawal = { at, by, reason: write(reason, actor.locale) }
    return {
      action: 'news.withdrawn',
      update: { $set: { state, withdrawal, updatedAt: at } },
      detail: { reason },
    }
  })
}

/** Takes an item out of lists and feeds; its page stays as it is. */
export async function archiveNews(actor: Actor, id: string): Promise<void> {
  await changeNews(actor, id, (item, updatedAt) => {
    authorise(newsPolicy.archive(actor))
    const state = follow('archive', item.state)
    return { action: 'news.archived', update: { $set: { state, updatedAt } } }
  })
}
