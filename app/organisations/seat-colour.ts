import type { Seat } from '#models/organisation/organisation.ts'

/** The cities that have a colour of their own; the others share the estuary's. */
const FILLS: Partial<Record<Seat, string>> = {
  guangzhou: 'fill-kapok',
  'hong-kong': 'fill-bauhinia',
  macao: 'fill-lotus',
  national: 'fill-gold',
}

export const fillOfSeat = (seat: Seat): string => FILLS[seat] ?? 'fill-estuary'
