import { PROGRAMME_DATES, type WireProgramme } from '#models/programme/programme.ts'
import { langAttribute, type Locale } from '#models/text/locale.ts'

interface Said {
  /** Of the page. */
  url: string
  locale: Locale
  /** The alliance's name, and what each date is called. */
  organiser: string
  dateName: (date: (typeof PROGRAMME_DATES)[number]) => string
}

/** A programme as schema.org's `Event`, with its dates as events within it, for search engines. */
export function structuredData(
  { title, summary, dates, state }: WireProgramme,
  { url, locale, organiser, dateName }: Said,
) {
  const event = {
    '@type': 'Event',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: { '@type': 'VirtualLocation', url },
    organizer: { '@type': 'Organization', name: organiser, url: new URL(url).origin },
  }
  return {
    '@context': 'https://schema.org',
    ...event,
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: langAttribute(locale),
    startDate: dates.opens,
    endDate: dates.closes,
    subEvent: PROGRAMME_DATES.map((date) => ({
      ...event,
      name: `${title}: ${dateName(date)}`,
      startDate: dates[date],
    })),
  }
}
