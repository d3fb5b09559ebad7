import { slugOf } from '#models/text/slug.ts'

/**
 * Addresses for an item, the nicest first; the last one is free for certain.
 * @param englishTitle undefined where there is no English text
 * @param date of approval
 */
export function slugCandidates(
  englishTitle: string | undefined,
  date: Date,
  id: string,
): [string, ...string[]] {
  const day = date.toISOString().slice(0, 10)
  const words = slugOf(englishTitle ?? '')
  if (words.length < 3) return [`${day}-${id.slice(-6)}`, `${day}-${id}`]
  return [words, `${words}-${day}`, `${words}-${id}`]
}
