import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { authorise } from '#models/errors.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import { forReader } from '#models/text/conversion.server.ts'
import { LOCALES, scriptOf, type Locale } from '#models/text/locale.ts'
import { namesOf } from '#models/user/user.server.ts'
import { findNews, subjectOf } from './change.server.ts'
import { convertParts } from './converted-parts.server.ts'
import type { DeskText, NewsDesk, NewsDeskItem } from './news.ts'
import { newsPolicy } from './policy.ts'
import { News, type NewsRecord } from './record.server.ts'
import { NEWS_STATES, type NewsState } from './states.ts'
import { availabilityOf, otherScript, textStateOf, textStatesOf } from './texts.ts'

/** Items in one state, the last changed first, at most this many. */
const DESK_LENGTH = 100

/** The coordinators' list of one state. */
export async function newsInState(actor: Actor, state: NewsState): Promise<NewsDeskItem[]> {
  authorise(newsPolicy.desk(actor))
  const items = await News.find({ state }).sort({ changedAt: -1 }).limit(DESK_LENGTH).lean()
  const names = await namesOf(items.flatMap(({ authors }) => authors.map(String)))
  return items.map((item) => toDeskItem(item, names))
}

/** How many items stand in each state. */
export async function newsCounts(actor: Actor): Promise<Record<NewsState, number>> {
  authorise(newsPolicy.desk(actor))
  const counted = await News.aggregate<{ _id: NewsState; count: number }>([
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ])
  const counts = new Map(counted.map(({ _id, count }) => [_id, count]))
  return Object.fromEntries(NEWS_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    NewsState,
    number
  >
}

/**
 * Everything that a coordinator needs to work on an item.
 * @throws DomainError `not-found`, for anybody who is no coordinator too
 */
export async function newsDesk(actor: Actor, id: string): Promise<NewsDesk> {
  authorise(newsPolicy.desk(actor))
  const item = await findNews(actor, id)
  const [history, mentions] = await Promise.all([
    auditOf(id),
    findMentions(item.organisations.map(String)),
  ])
  const names = await namesOf([
    ...item.authors.map(String),
    ...history.flatMap(({ actor: by }) => (by ? [by.toString()] : [])),
  ])
  return {
    ...toDeskItem(item, names),
    ...(item.slug ? { slug: item.slug } : {}),
    editions: Object.fromEntries(
      LOCALES.map((language) => [language, deskText(item, language)]),
    ) as Record<Locale, DeskText>,
    languages: availabilityOf(item.texts),
    mayApprove: newsPolicy.approve(actor, subjectOf(item)),
    ...(item.returned
      ? { returned: forReader(item.returned.comment, scriptOf(actor.locale)) }
      : {}),
    organisations: [...mentions.values()].map(({ slug }) => slug),
    history: history.map(({ at, action, actor: by, detail }) => ({
      at: at.toISOString(),
      action: action.replace(/^news\./, ''),
      by: by ? (names.get(by.toString()) ?? '') : null,
      ...(typeof detail.language === 'string' ? { language: detail.language as Locale } : {}),
    })),
  }
}

function toDeskItem(item: NewsRecord, names: Map<string, string>): NewsDeskItem {
  const { source, texts, state } = item
  return {
    id: item._id.toString(),
    state,
    title: texts[source]?.title ?? '',
    source,
    texts: textStatesOf(texts),
    authors: item.authors.map((id) => names.get(id.toString()) ?? ''),
    changedAt: item.changedAt.toISOString(),
    ...(item.publishAt ? { publishAt: item.publishAt.toISOString() } : {}),
  }
}

/** A text as the editor opens it; one that is not there yet is prefilled from the other script. */
function deskText({ texts }: NewsRecord, language: Locale): DeskText {
  const text = texts[language]
  const state = textStateOf(texts, language)
  const from = otherScript(language)
  const origin = from ? texts[from] : undefined
  const convertibleFrom = from && origin && !origin.machine ? { convertibleFrom: from } : {}
  if (text) {
    const { title, summary, body, revision, machine, basis } = text
    return {
      ...{ title, summary, body, revision, machine, state, ...convertibleFrom },
      ...(basis ? { basis: basis.language } : {}),
    }
  }
  const empty = { title: '', summary: '', body: '' }
  const { title, summary, body } = from && origin ? convertParts(origin, from, language) : empty
  return { title, summary, body, revision: 0, machine: false, state, ...convertibleFrom }
}
