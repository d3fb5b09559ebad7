import type { ClientSession } from 'mongoose'
import { isDuplicateKey } from '#models/database.server.ts'
import { fold } from '#models/text/fold.server.ts'
import { Organisation, type RorFacts } from './organisation.server.ts'

const LONGEST = 70

/** Addresses below `organisations/` that are pages of their own. */
const RESERVED = new Set(['new'])

/** For a name without a Latin letter; a number tells such organisations apart. */
const NAMELESS = 'organisation'

const latin = (text: string) =>
  fold(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** Cut between words where there is a place to cut. */
const shorten = (slug: string) => {
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST)
}

/** The slug that an organisation's English name asks for, failing that another Latin name it has. */
export function wantedSlug({ names, acronyms }: Pick<RorFacts, 'names' | 'acronyms'>): string {
  const candidates = [names.en, names.pt, ...acronyms, ...Object.values(names)]
  const slug = candidates
    .map((name) => shorten(latin(name ?? '')))
    .find((found) => found.length > 1)
  return slug === undefined || RESERVED.has(slug) ? `${slug ?? NAMELESS}-1` : slug
}

/**
 * The wanted slug, or the first one free with a number behind it: `city-hospital-2`.
 * @param own slugs that the organisation itself has had, which it may have again
 */
export async function freeSlug(
  wanted: string,
  { own = [], session = null }: { own?: readonly string[]; session?: ClientSession | null } = {},
): Promise<string> {
  const family = new RegExp(`^${wanted}(-\\d+)?$`)
  const records = await Organisation.find({ slugs: family }, { slugs: 1 }).session(session).lean()
  const taken = new Set(records.flatMap(({ slugs }) => slugs).filter((slug) => !own.includes(slug)))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
  }
}

/** Does again what failed because somebody took the free slug in the same moment. */
export async function retryTakenSlug<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDuplicateKey(error) || attempts <= 1) throw error
    return retryTakenSlug(work, attempts - 1)
  }
}
