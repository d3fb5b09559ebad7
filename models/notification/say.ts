import { nameFor, type Names } from '#models/organisation/organisation.ts'
import { langAttribute, type Locale } from '#models/text/locale.ts'
import type { NoticeKind } from './notice.ts'

/** What a notice says, before it is said in a language. */
export interface Saying {
  kind: NoticeKind
  /** Names of organisations and titles of programmes. */
  names: Readonly<Record<string, Names>>
  figures: Readonly<Record<string, string | number>>
  dates: Readonly<Record<string, Date>>
}

/** i18next's `t` for the texts of one locale, with `notifications` among its namespaces. */
export type Texts = (key: string, values: Record<string, unknown>) => string

/** The whole Greater Bay Area shares UTC+8. */
const TIME_ZONE = 'Asia/Hong_Kong'

/**
 * Says a notice in one language: names as the reader understands them best, dates as the language writes them,
 * in Hong Kong time.
 * @param texts of the same locale
 */
export function sayNotice(
  locale: Locale,
  { kind, names, figures, dates }: Saying,
  texts: Texts,
): { title: string; body: string } {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : langAttribute(locale), {
    dateStyle: 'long',
    timeZone: TIME_ZONE,
  })
  const values = {
    ...each(names, (known) => nameFor(locale, known).name),
    ...figures,
    ...each(dates, (date) => day.format(date)),
  }
  const say = (part: 'title' | 'body') => texts(`notifications:${kind}.${part}`, values)
  return { title: say('title'), body: say('body') }
}

function each<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
