import { SHORTEST_PREFIX } from './grams.server.ts'
import { DENSE, termsOf, WORD, type Part, type Run } from './query.server.ts'

/** Matches no text: the pattern of a query that holds nothing to search for. */
const NEVER = '(?!)'

const BETWEEN = `[^${WORD}${DENSE}]`

const partPattern = (part: Part): string =>
  'synonyms' in part ? `(?:${part.synonyms.join('|')})` : part.text

const runPattern = (run: Run, prefixes: boolean): string => {
  if (run.kind === 'dense') return run.parts.map(partPattern).join('')
  const open = prefixes && run.text.length >= SHORTEST_PREFIX
  return `(?<![${WORD}])${run.text}${open ? '' : `(?![${WORD}])`}`
}

const termPattern = (runs: Run[], prefixes: boolean): string =>
  runs
    .map((run, at) => {
      const gap = run.apart && at > 0 ? `${BETWEEN}*` : ''
      return gap + runPattern(run, prefixes && at === runs.length - 1)
    })
    .join('')

/**
 * The regular expression that a folded text must match to be found by a query, as a source for
 * MongoDB's `$regex` without options, or for JavaScript with `u`. Runs are letters and digits only,
 * so nothing in it needs escaping. Every term must be found, in any order. A term is found where its
 * runs follow each other; punctuation in it stands for any or none (e-mail, 深圳-香港). A Latin word
 * matches whole, or with `prefixes` from its beginning when it has three letters and ends the term.
 */
export function verificationPattern(
  query: string,
  { prefixes = false }: { prefixes?: boolean } = {},
): string {
  const terms = termsOf(query).map((runs) => termPattern(runs, prefixes))
  const [only] = terms
  if (only === undefined) return NEVER
  return terms.length === 1 ? only : `^${terms.map((term) => `(?=[\\s\\S]*${term})`).join('')}`
}

/** Whether a folded text (see `fold`) is found by a query, as `verificationPattern` says. */
export const matches = (
  foldedText: string,
  query: string,
  options?: { prefixes?: boolean },
): boolean => new RegExp(verificationPattern(query, options), 'u').test(foldedText)
