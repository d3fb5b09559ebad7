import { setImmediate } from 'node:timers/promises'
import { langAttribute, LOCALES, type Locale } from '#models/text/locale.ts'
import type { Entry } from './entry.server.ts'

/** Ways in which the directory may stand: by the name in each language, or newest first. */
export type Order = Locale | 'newest'
export const ORDERS: readonly Order[] = [...LOCALES, 'newest']

type Compare = (a: Entry, b: Entry) => number

const byId: Compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

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

/** So many entries are compared in one go, about ten milliseconds of names. */
const RUN = 2_000

/**
 * A sorted copy, made in pieces that are then merged, with room between for whatever else the process
 * has to do: collating 50,000 names takes half a second.
 */
export async function sortGently(entries: readonly Entry[], compare: Compare): Promise<Entry[]> {
  let runs: Entry[][] = []
  for (let start = 0; start < entries.length; start += RUN) {
    runs.push(entries.slice(start, start + RUN).sort(compare))
    await setImmediate()
  }
  while (runs.length > 1) {
    const merged: Entry[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
      await setImmediate()
    }
    runs = merged
  }
  return runs[0] ?? []
}

function merge(left: Entry[], right: Entry[], compare: Compare): Entry[] {
  const merged: Entry[] = []
  let [l, r] = [0, 0]
  for (;;) {
    const [a, b] = [left[l], right[r]]
    if (!a) return merged.concat(right.slice(r))
    if (!b) return merged.concat(left.slice(l))
    if (compare(a, b) <= 0) {
      merged.push(a)
      l += 1
    } else {
      merged.push(b)
      r += 1
    }
  }
}

/** Where `entry` stands or would stand among sorted entries. */
export function placeOf(entry: Entry, sorted: readonly Entry[], compare: Compare): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = sorted[middle]
    if (there && compare(there, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
