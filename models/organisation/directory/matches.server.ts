import { LRUCache } from 'lru-cache'
import { queryGrams } from '#models/text/grams.server.ts'
import { verificationPattern } from '#models/text/verification.server.ts'
import { foldTitle } from '#models/organisation/titles.server.ts'
import type { Catalogue } from './catalogue.server.ts'

/** How well a title answers: it is what was asked for, it begins with it, or it holds it. */
export const TIERS = 3
type Tier = 0 | 1 | 2

/** What a text finds: slots, ascending, each with its tier. */
export interface Matches {
  slots: Uint32Array
  tiers: Uint8Array
}

const BYTES = 32 * 1024 * 1024

/** Answers to what is often asked, forgotten when anything listed changes. */
const answers = new WeakMap<Catalogue, { version: number; known: LRUCache<string, Matches> }>()

function answersOf(catalogue: Catalogue): LRUCache<string, Matches> {
  let kept = answers.get(catalogue)
  if (kept?.version !== catalogue.version) {
    const known = new LRUCache<string, Matches>({
      maxSize: BYTES,
      sizeCalculation: ({ slots }) => 100 + slots.length * 5,
    })
    kept = { version: catalogue.version, known }
    answers.set(catalogue, kept)
  }
  return kept.known
}

/**
 * What a text finds, as `models/text` defines it: candidates by its grams, then verified. Latin words are
 * found by their beginnings of three letters and more.
 */
export function matchesOf(catalogue: Catalogue, text: string): Matches {
  const asked = foldTitle(text)
  const known = answersOf(catalogue)
  const found = known.get(asked) ?? find(catalogue, asked)
  known.set(asked, found)
  return found
}

function find(catalogue: Catalogue, asked: string): Matches {
  const pattern = new RegExp(verificationPattern(asked, { prefixes: true }), 'u')
  const slots: number[] = []
  const tiers: Tier[] = []
  for (const slot of candidates(catalogue, queryGrams(asked))) {
    const titles = catalogue.entries[slot]?.titles
    if (titles === undefined || !pattern.test(titles)) continue
    slots.push(slot)
    tiers.push(tierOf(titles, asked))
  }
  return { slots: Uint32Array.from(slots), tiers: Uint8Array.from(tiers) }
}

function tierOf(titles: string, asked: string): Tier {
  if (!titles.includes(`\n${asked}`)) return 2
  return titles.includes(`\n${asked}\n`) ? 0 : 1
}

/** Slots that have all grams; none where there is nothing to search for. */
function candidates(catalogue: Catalogue, grams: readonly string[]): readonly number[] {
  const lists = grams.map((gram) => catalogue.slotsWith(gram)).sort((a, b) => a.length - b.length)
  const [rarest = [], ...others] = lists
  return others.reduce(intersection, rarest)
}

function intersection(few: readonly number[], many: readonly number[]): number[] {
  const both: number[] = []
  let at = 0
  for (const slot of few) {
    while (at < many.length && (many[at] ?? 0) < slot) at += 1
    if (many[at] === slot) both.push(slot)
  }
  return both
}
