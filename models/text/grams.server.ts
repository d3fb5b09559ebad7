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

interface Options {
  prefixes?: boolean
}

/**
 * What a text is found by, for a multikey index: single characters and pairs of each dense run,
 * words whole, and with `prefixes` (directories) their beginnings of three letters and more. A word
 * that has synonyms in other regions is also found by the name of its group. Sorted, each once; the
 * text need not be folded.
 */
export const grams = (text: string, options?: Options): string[] =>
  sortedSet(gramsOfFolded(fold(text), options))

/** The same for a text that is folded already, in no order: for whoever takes in many at once. */
export function gramsOfFolded(folded: string, { prefixes = false }: Options = {}): Set<string> {
  const found = new Set<string>()
  const add = (gram: string) => found.add(gram)
  for (const run of runsOf(folded)) {
    if (run.kind === 'dense') {
      for (const character of run.text) add(character)
      bigrams(run.text).forEach(add)
    } else {
      add(asGram(run.text))
      if (prefixes) prefixesOf(run.text).forEach(add)
    }
  }
  for (const group of foldedSynonyms())
    if (group.some((word) => folded.includes(word))) bigrams(group[0]).forEach(add)
  return found
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
