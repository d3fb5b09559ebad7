import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { changeNews, findNews } from './change.server.ts'
import { assertScript, convertParts } from './converted-parts.server.ts'
import type { CreateNewsInput, SaveNewsInput } from './input.ts'
import type { NewsParts } from './news.ts'
import { newsPolicy } from './policy.ts'
import { News, type NewsRecord, type NewsTextRecord } from './record.server.ts'
import { changeAllowed, isListed } from './states.ts'
import { basisFor } from './texts.ts'

/**
 * Begins an item in the language that it is written in.
 * @returns the new item's id
 */
export async function createNews(
  actor: Actor,
  { source, ...parts }: CreateNewsInput,
): Promise<string> {
  authorise(newsPolicy.create(actor))
  assertScript(source, parts)
  const id = new Types.ObjectId()
  const now = currentTime()
  await inTransaction(async (session) => {
    const texts = { [source]: { ...parts, revision: 1, machine: false, changedAt: now } }
    const authors = [new Types.ObjectId(actor.id)]
    await News.create(
      [{ _id: id, state: 'draft', source, texts, authors, createdAt: now, changedAt: now }],
      { session },
    )
    await recordAudit(session, actor, 'news.created', id, { title: parts.title })
  })
  return id.toString()
}

/**
 * Saves what a person wrote in one language of a draft. In a published item only what nobody had written by
 * hand before: the rest takes a correction.
 * @throws DomainError `conflict` when the text changed since the form was opened
 */
export async function saveNewsText(
  actor: Actor,
  id: string,
  language: Locale,
  { revision, ...parts }: SaveNewsInput,
): Promise<void> {
  await changeNews(actor, id, (item, now) => {
    authorise(newsPolicy.edit(actor))
    const text = item.texts[language]
    const byHand = text !== undefined && !text.machine
    if (changeAllowed(item.state, byHand) !== 'save') throw new DomainError('illegal-transition')
    if (isListed(item.state)) assertWhole(parts)
    return {
      action: 'news.text-saved',
      update: {
        $set: { ...writtenTexts(item, language, revision, parts, now), ...seenAt(item, now) },
        $addToSet: { authors: new Types.ObjectId(actor.id) },
      },
      detail: { language },
    }
  })
}

/** Throws away a draft that never appeared; the audit keeps that there was one. */
export async function discardNews(actor: Actor, id: string): Promise<void> {
  authorise(newsPolicy.discard(actor))
  await inTransaction(async (session) => {
    const item = await findNews(actor, id, session)
    const { deletedCount } = await News.deleteOne(
      { _id: item._id, state: 'draft', version: item.version },
      { session },
    )
    if (deletedCount === 0) throw new DomainError('illegal-transition')
    await recordAudit(session, actor, 'news.discarded', item._id, {
      title: item.texts[item.source]?.title,
    })
  })
}

/** @throws DomainError `invalid` unless readers would find all three parts */
export function assertWhole({ title, summary, body }: NewsParts): void {
  if (!title || !summary || !body) throw new DomainError('invalid', { reason: 'news-incomplete' })
}

/** `updatedAt` where readers see the change. */
export function seenAt({ state }: NewsRecord, now: Date): { updatedAt?: Date } {
  return isListed(state) ? { updatedAt: now } : {}
}

/**
 * The fields to set when a person writes one text: it, and every text that the converter made from it and
 * nobody has touched, made again. Texts written by hand stay, and are stale from then on.
 * @throws DomainError `conflict` unless the text is at `revision`; `invalid` for Chinese in the other script
 */
export function writtenTexts(
  { texts, source }: NewsRecord,
  language: Locale,
  revision: number,
  parts: NewsParts,
  now: Date,
): Record<`texts.${string}`, NewsTextRecord> {
  const former = texts[language]
  if ((former?.revision ?? 0) !== revision) {
    throw new DomainError('conflict', { reason: 'news-changed' })
  }
  assertScript(language, parts)
  const basisLanguage = former?.basis?.language
  const basis = basisLanguage
    ? { language: basisLanguage, revision: texts[basisLanguage]?.revision ?? 0 }
    : basisFor(texts, source, language)
  const own: NewsTextRecord = {
    ...parts,
    revision: revision + 1,
    machine: false,
    ...(basis ? { basis } : {}),
    changedAt: now,
  }
  const fields: Record<`texts.${string}`, NewsTextRecord> = { [`texts.${language}`]: own }
  for (const other of LOCALES) {
    const text = texts[other]
    if (text?.machine && text.basis?.language === language) {
      fields[`texts.${other}`] = {
        ...convertParts(parts, language, other),
        revision: text.revision + 1,
        machine: true,
        basis: { language, revision: own.revision },
        changedAt: now,
      }
    }
  }
  return fields
}
