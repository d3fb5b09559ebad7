import { fold } from './fold.server.ts'
import { foldedSynonyms, runsOf, termsOf, type Run } from './query.server.ts'

/** Prefixes are indexed from this length on; a shorter word must match whole. */
export const SHORTEST_PREFIX = 3

/** Longer words are indexed and asked for by their beginning: a pasted key is no word to search for. */
const LONGEST_GRAM = 32

const asGram = (word: string): string => word.slice(0, LONGEST_GRAM)

const bigrams = (text: string): string[] => {
  const characters = Array.from(text)
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

const prefixesOf = (word: string): string[] => {
  const longest = asGram(word)
  return Array.from({ length: Math.max(0, longest.length - SHORTEST_PREFIX) }, (_, more) =>
    longest.slice(0, SHORTEST_PREFIX + more),
  )
}

const sortedSet = (grams: Iterable<string>): string[] => [...new Set(grams)].sort()

/**
 * What a text is found by, for a multikey index: single characters and pairs of each dense run,
 * words whole, and with `prefixes` (directories) their beginnings of three letters and more. A word
 * that has synonyms in other regions is also found by the name of its group. Sorted, each once; the
 * text need not be folded.
 */
export function grams(text: string, { prefixes = false }: { prefixes?: boolean } = {}): string[] {
  const folded = fold(text)
  const found = new Set<string>()
  for (const run of runsOf(folded)) {
    const own =
      run.kind === 'dense'
        ? [...run.text, ...bigrams(run.text)]
        : [asGram(run.text), ...(prefixes ? prefixesOf(run.text) : [])]
    for (const gram of own) found.add(gram)
  }
  for (const group of foldedSynonyms())
    if (group.some((word) => folded.includes(word)))
      for (const gram of bigrams(group[0])) found.add(gram)
  return sortedSet(found)
}

const required = (run: Run): string[] => {
  if (run.kind === 'word') return [asGram(run.text)]
  return run.parts.flatMap((part) => {
    if ('synonyms' in part) return bigrams(part.synonyms[0])
    const pairs = bigrams(part.text)
    return pairs.length > 0 ? pairs : [part.text]
  })
}

/**
 * The grams a text must all have (`$all`) to be found by a query; narrows down, `verificationPattern`
 * decides. Empty when the query holds nothing to search for, and then nothing is found.
 */
export const queryGrams = (query: string): string[] =>
  sortedSet(termsOf(query).flat().flatMap(required))
