import type { Actor } from '#models/actor.ts'
import { approveNews, submitNews } from '#models/news/approve.server.ts'
import { convertNewsText, reviewNewsText } from '#models/news/convert.server.ts'
import { mentionOrganisations } from '#models/news/mention.server.ts'
import { correctNews, withdrawNews } from '#models/news/published.server.ts'
import { createNews, saveNewsText } from '#models/news/write.server.ts'
import { LOCALES, type Locale } from '#models/text/locale.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Cast } from './cast.ts'
import { NEWS, type DemoNews } from './content/news.ts'
import type { OrganisationIds } from './organisations.ts'
import { ago } from './time.ts'

const DAY_MS = 86_400_000

/** Writes the demonstration's news, oldest first: one coordinator writes, the other approves. */
export async function fillNews(cast: Cast, organisations: OrganisationIds): Promise<void> {
  const author = await cast.actor('coordinator')
  const editor = await cast.actor('coordinator2')
  const oldestFirst = [...NEWS].sort((one, other) => other.days - one.days)
  for (const item of oldestFirst) {
    const days = item.reached === 'scheduled' ? 1 : item.days
    const id = await ago(days, () => writeOne(author, item, organisations), '09:00')
    if (item.reached === 'draft') continue
    await ago(days, () => submitNews(author, id), '09:30')
    if (item.reached === 'in-review') continue
    await publish(editor, id, item, days)
    await afterwards(author, id, item)
  }
}

async function writeOne(
  author: Actor,
  { source, texts, convert, mentions = [] }: DemoNews,
  ids: OrganisationIds,
): Promise<string> {
  const original = texts[source]
  if (!original) throw new Error(`no text in ${source}`)
  const id = await createNews(author, { source, ...original })
  for (const language of LOCALES) {
    const text = texts[language]
    if (text && language !== source)
      await saveNewsText(author, id, language, { ...text, revision: 0 })
  }
  if (convert) {
    const other: Locale = source === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'
    await convertNewsText(author, id, other, { revision: 0, replace: false })
    await reviewNewsText(author, id, other, { revision: 1 })
  }
  const mentioned = await findMentions(mentions.map((key) => ids[key]))
  await mentionOrganisations(
    author,
    id,
    [...mentioned.values()].map(({ slug }) => slug),
  )
  return id
}

async function publish(editor: Actor, id: string, item: DemoNews, days: number): Promise<void> {
  if (item.reached === 'scheduled') {
    const publishAt = new Date(Date.now() + item.days * DAY_MS)
    await ago(days, () => approveNews(editor, id, { publishAt }), '11:00')
  } else {
    await ago(days, () => approveNews(editor, id), '11:00')
  }
}

async function afterwards(author: Actor, id: string, item: DemoNews): Promise<void> {
  const { note, source, days } = item
  const text = item.texts[source]
  if (item.reached === 'corrected' && note && text) {
    const correction = { ...text, body: `${text.body}\n`, revision: 1, note }
    await ago(days - 1, () => correctNews(author, id, source, correction), '12:00')
  }
  if (item.reached === 'withdrawn' && note) {
    await ago(days - 2, () => withdrawNews(author, id, { reason: note }), '16:00')
  }
}
