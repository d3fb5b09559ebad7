import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { datesAhead } from '#models/programme/dates.ts'
import { PROGRAMME_DATES } from '#models/programme/programme.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { segmentOf, type Locale } from '#models/text/locale.ts'
import { sayIn } from '#models/text/trilingual.ts'
import en from '#locales/en/programmes.json'
import zhHans from '#locales/zh-Hans/programmes.json'
import zhHant from '#locales/zh-Hant/programmes.json'
import { HONG_KONG, onHongKongClock } from './hong-kong-zone.ts'

const WORDS: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** How often a calendar that subscribed should ask again. */
const REFRESH_SECONDS = 6 * 3_600

/**
 * A programme's dates in one language as iCalendar (RFC 5545). An event keeps its UID in every language and
 * wherever its date moves; SEQUENCE grows with every change, so calendars move it too.
 */
export function programmeCalendar(
  programme: ProgrammeRecord,
  { locale, origin }: { locale: Locale; origin: string },
): string {
  const { _id, slug, state, dates, respondBy, version, changedAt, course } = programme
  const words = WORDS[locale]
  const title = sayIn(programme.title, locale).text
  const url = `${origin}/${segmentOf(locale)}/programmes/${slug}`
  const calendar = ical({
    name: words.calendar.name.replace('{{programme}}', () => title),
    description: sayIn(programme.summary, locale).text,
    prodId: {
      company: 'Wanlian',
      product: 'Programmes',
      language: locale.slice(0, 2).toUpperCase(),
    },
    timezone: HONG_KONG,
    url: `${url}/calendar.ics`,
    ttl: REFRESH_SECONDS,
    method: ICalCalendarMethod.PUBLISH,
  })
  const before = course.findLast((step) => step.state !== 'cancelled')?.state ?? 'draft'
  const cancelled = new Set<string>(state === 'cancelled' ? datesAhead(before) : [])
  const entries = [
    ...PROGRAMME_DATES.map((date) => [date, dates[date]] as const),
    ...(respondBy ? [['respondBy', respondBy] as const] : []),
  ]
  for (const [date, at] of entries) {
    const start = onHongKongClock(at)
    calendar.createEvent({
      id: `${_id.toString()}-${date}@programmes.wanlian`,
      sequence: version,
      start,
      end: start,
      timezone: HONG_KONG.name,
      stamp: changedAt,
      lastModified: changedAt,
      summary: `${title}: ${words.date[date]}`,
      description: sayIn(programme.summary, locale).text,
      url,
      status: cancelled.has(date) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
