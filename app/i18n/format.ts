import { useMemo } from 'react'
import { langAttribute, type Locale } from '#models/text/locale.ts'
import { useLocale } from './locale.ts'

/** The whole Greater Bay Area shares UTC+8. */
const TIME_ZONE = 'Asia/Hong_Kong'

/** A day of the calendar, `2026-05-01`, as a moment that is shown as that day. */
export const dayAsMoment = (day: string): string => `${day}T12:00:00+08:00`

/**
 * Each field by itself and `hourCycle` rather than `hour12`: browsers and the server must write the same, and
 * with the short forms they differ in Traditional Chinese (midnight as 24:03, other spaces).
 */
const STYLES = {
  date: { dateStyle: 'long' },
  shortDate: { month: 'short', day: 'numeric' },
  day: { month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateTime: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof STYLES

const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** Bytes in the largest unit of which there is one, with one decimal below ten; the units are the same everywhere. */
function inUnits(size: number, number: Intl.NumberFormat): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(size, 1)) / Math.log(1024)))
  const value = size / 1024 ** power
  const shown = value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${number.format(shown)} ${UNITS[power] ?? 'B'}`
}

function createFormat(locale: Locale) {
  const tag = locale === 'en' ? 'en-GB' : langAttribute(locale)
  const number = new Intl.NumberFormat(tag)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const dates = new Map<DateStyle, Intl.DateTimeFormat>()
  const dateFormat = (style: DateStyle) => {
    const found = dates.get(style)
    if (found) return found
    const created = new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: TIME_ZONE })
    dates.set(style, created)
    return created
  }
  return {
    /** @param at ISO 8601 or a Date; shown in Hong Kong time */
    date: (at: string | Date, style: DateStyle = 'date') => dateFormat(style).format(new Date(at)),
    number: (value: number) => number.format(value),
    bytes: (size: number) => inUnits(size, number),
    list: (items: readonly string[]) => list.format(items),
    /** Whole days from `now` to `at`, in words: “in 3 days”, “yesterday”. */
    days: (at: string | Date, now: Date) =>
      relative.format(Math.round((new Date(at).getTime() - now.getTime()) / 86_400_000), 'day'),
  }
}

const formats = new Map<Locale, ReturnType<typeof createFormat>>()

/** Dates, numbers and lists as the locale writes them. */
export function formatFor(locale: Locale) {
  const found = formats.get(locale)
  if (found) return found
  const created = createFormat(locale)
  formats.set(locale, created)
  return created
}

export function useFormat() {
  const locale = useLocale()
  return useMemo(() => formatFor(locale), [locale])
}
