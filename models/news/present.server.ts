import { findMentions } from '#models/organisation/find.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import { localeOfScript, scriptOf, type Locale } from '#models/text/locale.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'
import { convertParts } from './converted-parts.server.ts'
import type { NewsArticle, NewsListing, NewsParts } from './news.ts'
import type { NewsRecord, NewsTextRecord } from './record.server.ts'
import { availabilityOf, choiceFor, textStateOf } from './texts.ts'

type ListedText = Omit<NewsTextRecord, 'body' | 'changedAt'> & { body?: string }

/** What of an item is needed to list it; lists are read without the bodies. */
export interface Listed extends Pick<
  NewsRecord,
  '_id' | 'slug' | 'state' | 'source' | 'publishedAt' | 'changedAt'
> {
  texts: Partial<Record<Locale, ListedText>>
}

interface Shown extends NewsParts {
  language: Locale
  from?: Locale
  stale: boolean
}

/**
 * The text that a reader gets, converted where it has to be.
 * @param wanted a language that the reader asked for, as it is; theirs by `choiceFor` otherwise
 */
export function shownTo(reader: Locale, { texts, source }: Listed, wanted?: Locale): Shown {
  const { language, to } =
    wanted && texts[wanted] ? { language: wanted, to: null } : choiceFor(reader, texts, source)
  const text = texts[language]
  if (!text) throw new Error(`a news item without its source text: ${source}`)
  const stale = textStateOf(texts, language) === 'stale'
  const { title, summary, body = '', machine, basis } = text
  const parts = { title, summary, body }
  if (to) {
    const target = localeOfScript(to)
    return { ...convertParts(parts, language, target), language: target, from: language, stale }
  }
  return { ...parts, language, stale, ...(machine && basis ? { from: basis.language } : {}) }
}

export function toListing(reader: Locale, item: Listed): NewsListing {
  const { title, summary, language, from } = shownTo(reader, item)
  return listing(item, { title, summary, language, ...(from ? { from } : {}) })
}

function listing(
  item: Listed,
  heading: Pick<NewsListing, 'title' | 'summary' | 'language' | 'from'>,
): NewsListing {
  return {
    ...heading,
    id: item._id.toString(),
    slug: item.slug ?? '',
    at: (item.publishedAt ?? item.changedAt).toISOString(),
    corrected: item.state === 'corrected',
    languages: availabilityOf(item.texts),
  }
}

/** An item for its own page. */
export async function toArticle(
  reader: Locale,
  item: NewsRecord,
  wanted?: Locale,
): Promise<NewsArticle> {
  const { body, stale, title, summary, language, from } = shownTo(reader, item, wanted)
  const script = scriptOf(reader)
  const { withdrawal } = item
  const mentions = await findMentions(item.organisations.map((id) => id.toString()))
  return {
    ...listing(item, { title, summary, language, ...(from ? { from } : {}) }),
    summary: withdrawal ? '' : summary,
    state: item.state,
    source: item.source,
    html: withdrawal ? '' : renderMarkdown(body),
    stale,
    changedAt: (item.updatedAt ?? item.changedAt).toISOString(),
    corrections: item.corrections
      .map(({ at, language: corrected, note }, index) => ({
        number: index + 1,
        at: at.toISOString(),
        language: corrected,
        note: forReader(note, script),
      }))
      .reverse(),
    ...(withdrawal
      ? {
          withdrawal: {
            at: withdrawal.at.toISOString(),
            reason: forReader(withdrawal.reason, script),
          },
        }
      : {}),
    organisations: [...mentions.values()].map(({ slug, names }) => ({ slug, names })),
  }
}
