import type { Actor } from '#models/actor.ts'
import { authorise, DomainError } from '#models/errors.ts'
import type { Locale } from '#models/text/locale.ts'
import { changeNews } from './change.server.ts'
import { convertParts } from './converted-parts.server.ts'
import { newsPolicy } from './policy.ts'
import type { NewsRecord, NewsTextRecord } from './record.server.ts'
import { isListed } from './states.ts'
import { otherScript, textStateOf } from './texts.ts'
import { seenAt } from './write.server.ts'

/**
 * Makes the text of one Chinese script from the other, for a person to read through. A text written by hand
 * is only replaced when asked to; in a published item only where it is stale.
 * @throws DomainError `conflict` when the text changed since the form was opened or was written by hand
 */
export async function convertNewsText(
  actor: Actor,
  id: string,
  language: Locale,
  { revision, replace = false }: { revision: number; replace?: boolean },
): Promise<void> {
  await changeNews(actor, id, (item, now) => {
    authorise(newsPolicy.convert(actor))
    const from = otherScript(language)
    const basis = from && item.texts[from]
    // Converting back what was itself converted would lose what the first conversion lost.
    if (!from || !basis || basis.machine || language === item.source) {
      throw new DomainError('illegal-transition')
    }
    assertConvertible(item, language, replace)
    assertRevision(item, language, revision)
    const text: NewsTextRecord = {
      ...convertParts(basis, from, language),
      revision: revision + 1,
      machine: true,
      basis: { language: from, revision: basis.revision },
      changedAt: now,
    }
    return {
      action: 'news.text-converted',
      update: { $set: { [`texts.${language}`]: text, ...seenAt(item, now) } },
      detail: { language, from },
    }
  })
}

/** Marks a converted or stale text as read through by a person: it says what its source says now. */
export async function reviewNewsText(
  actor: Actor,
  id: string,
  language: Locale,
  { revision }: { revision: number },
): Promise<void> {
  await changeNews(actor, id, (item, now) => {
    authorise(newsPolicy.review(actor))
    assertRevision(item, language, revision)
    const text = item.texts[language]
    const basis = text?.basis && item.texts[text.basis.language]
    const state = textStateOf(item.texts, language)
    if (!text?.basis || !basis || state === 'reviewed' || item.state === 'withdrawn') {
      throw new DomainError('illegal-transition')
    }
    const reviewed: NewsTextRecord = {
      ...text,
      revision: revision + 1,
      machine: false,
      basis: { language: text.basis.language, revision: basis.revision },
    }
    return {
      action: 'news.text-reviewed',
      update: { $set: { [`texts.${language}`]: reviewed, ...seenAt(item, now) } },
      detail: { language },
    }
  })
}

function assertConvertible(item: NewsRecord, language: Locale, replace: boolean): void {
  const state = textStateOf(item.texts, language)
  const text = item.texts[language]
  const byHand = text !== undefined && !text.machine
  const settled = byHand && state === 'reviewed' && isListed(item.state)
  if ((item.state !== 'draft' && !isListed(item.state)) || settled) {
    throw new DomainError('illegal-transition')
  }
  if (byHand && !replace) throw new DomainError('conflict', { reason: 'news-by-hand' })
}

function assertRevision({ texts }: NewsRecord, language: Locale, revision: number): void {
  if ((texts[language]?.revision ?? 0) !== revision) {
    throw new DomainError('conflict', { reason: 'news-changed' })
  }
}
