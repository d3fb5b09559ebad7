import type { Locale } from '#models/text/locale.ts'
import { sayIn, type Trilingual } from '#models/text/trilingual.ts'
import { datesAhead } from './dates.ts'
import {
  PROGRAMME_DATES,
  type ProgrammeDate,
  type ProgrammeListing,
  type WireProgramme,
  type WireSide,
} from './programme.ts'
import type { ProgrammeRecord, SideRecord } from './record.server.ts'
import { groupOf } from './states.ts'

/** A programme as a list shows it, in one language. */
export function toListing(record: ProgrammeRecord, locale: Locale): ProgrammeListing {
  const { _id, slug, state, sides, dates } = record
  const { text: title, language } = sayIn(record.title, locale)
  return {
    id: _id.toString(),
    slug,
    state,
    group: groupOf(state),
    announced: record.announcedAt !== null,
    title,
    summary: sayIn(record.summary, locale).text,
    language,
    sides: { a: toSide(sides.a, locale), b: toSide(sides.b, locale) },
    dates: isoDates(dates),
    next: nextOf(record),
  }
}

/** A programme on its own page, in one language. */
export function toWire(record: ProgrammeRecord, locale: Locale): WireProgramme {
  const say = (text: Trilingual) => sayIn(text, locale).text
  const { proposing, longestList, responseDays, course, respondBy, reason } = record
  return {
    ...toListing(record, locale),
    description: say(record.description),
    proposing,
    longestList,
    responseDays,
    rubric: record.rubric.map(({ id, title, help, minimum }) => ({
      id,
      title: say(title),
      help: say(help),
      minimum,
    })),
    course: course.map(({ state, at }) => ({ state, at: at.toISOString() })),
    respondBy: respondBy?.toISOString() ?? null,
    reason: reason ? say(reason) : null,
    changedAt: record.changedAt.toISOString(),
  }
}

function toSide({ title, kinds, seats, capacity }: SideRecord, locale: Locale): WireSide {
  return { title: sayIn(title, locale).text, kinds, seats, capacity }
}

export function isoDates(dates: ProgrammeRecord['dates']): Record<ProgrammeDate, string> {
  return Object.fromEntries(
    PROGRAMME_DATES.map((date) => [date, dates[date].toISOString()]),
  ) as Record<ProgrammeDate, string>
}

function nextOf({ state, respondBy, dates }: ProgrammeRecord): ProgrammeListing['next'] {
  if (state === 'published' && respondBy) return { date: 'respondBy', at: respondBy.toISOString() }
  const [date] = datesAhead(state)
  return date ? { date, at: dates[date].toISOString() } : null
}
