const LONGEST = 80

/** Lower-case Latin words and digits joined by hyphens, cut at a word; empty where there are none. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    if (slug.length + word.length + 1 > LONGEST) break
    slug = slug ? `${slug}-${word}` : word
  }
  return slug
}

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
