const LONGEST = 70

/** Lower-case Latin words and digits joined by hyphens, cut at a word; empty where there are none. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (words ?? []).reduce((slug, word) => {
    const longer = slug ? `${slug}-${word}` : word
    return longer.length > LONGEST ? slug : longer
  }, '')
}
