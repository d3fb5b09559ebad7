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
