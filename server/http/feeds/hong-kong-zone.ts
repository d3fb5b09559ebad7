import { toHongKongTime } from '#models/hong-kong-time.ts'

/** The whole area shares UTC+8 and knows no summer time. */
export const HONG_KONG = {
  name: 'Asia/Hong_Kong',
  generator: () =>
    [
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Hong_Kong',
      'BEGIN:STANDARD',
      'DTSTART:19791021T033000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0800',
      'TZNAME:HKT',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n'),
}

/**
 * A moment as ical-generator wants it with a time zone: it writes down what a `Date` shows in the server's own
 * zone, so this one shows Hong Kong's clock there.
 */
export const onHongKongClock = (at: Date): Date => new Date(`${toHongKongTime(at)}:00`)
