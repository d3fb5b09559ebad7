import { setImmediate } from 'node:timers/promises'
import { langAttribute, LOCALES, type Locale } from '#models/text/locale.ts'
import type { Entry } from './entry.server.ts'

/** Ways in which the directory may stand: by the name in each language, or newest first. */
export type Order = Locale | 'newest'
export const ORDERS: readonly Order[] = [...LOCALES, 'newest']

type Compare = (a: Entry, b: Entry) => number

const byId: Compare = (a, b) => (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0)

/**
 * By name as each language sorts: Simplified by pinyin, Traditional by strokes, English by the alphabet
 * (CLDR's default collations). The id decides between equal names, so that pages never overlap.
 */
function byName(locale: Locale): Compare {
  const { compare } = new Intl.Collator(langAttribute(locale), { numeric: true })
  return (a, b) => compare(a.names[locale], b.names[locale]) || byId(a, b)
}

export const COMPARE: Readonly<Record<Order, Compare>> = {
  'zh-Hans': byName('zh-Hans'),
  'zh-Hant': byName('zh-Hant'),
  en: byName('en'),
  newest: (a, b) => b.createdAt - a.createdAt || byId(a, b),
}

/** So many are compared in one go, about ten milliseconds of names. */
const RUN = 2_000

/**
 * A sorted copy, made in pieces that are then merged, with room between for whatever else the process
 * has to do: collating 50,000 names takes half a second.
 */
export async function sortGently<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  let runs: T[][] = []
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare))
    await setImmediate()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
      await setImmediate()
    }
    runs = merged
  }
  return runs[0] ?? []
}

function merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = []
  let at = 0
  for (const item of left) {
    for (
      let other = right[at];
      other !== undefined && compare(other, item) < 0;
      other = right[at]
    ) {
      merged.push(other)
      at += 1
    }
    merged.push(item)
  }
  return merged.concat(right.slice(at))
}

/** Where `item` stands or would stand among sorted items. */
export function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(sorted[middle] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
