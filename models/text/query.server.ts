import { fold } from './fold.server.ts'
import { once } from './opencc.server.ts'
import { SYNONYMS } from './synonyms.ts'

/** Part of a run: what the query says, or a word for which other regions have other words. */
export type Part = { text: string } | { synonyms: readonly [string, ...string[]] }

/**
 * A run of letters and digits of a script with spaces between its words ('word'), or of a script
 * without ('dense': Han, and the syllabaries). `apart`: something else stood before it in its term.
 */
export type Run =
  | { kind: 'word'; text: string; apart: boolean }
  | { kind: 'dense'; text: string; apart: boolean; parts: Part[] }

/** Cased letters and digits. Class members that JavaScript (with `u`) and PCRE2 both understand. */
export const WORD = '\\p{Ll}\\p{Lu}\\p{Lt}\\p{Nd}'
export const DENSE = '\\p{Lo}\\p{Lm}\\p{Nl}'

const RUNS = new RegExp(`([${WORD}]+)|[${DENSE}]+`, 'gu')

/** Synonyms as they read when folded; the first of a group names it. */
export const foldedSynonyms = once(() =>
  SYNONYMS.map(([first, ...others]): readonly [string, ...string[]] => [
    fold(first),
    ...others.map(fold),
  ]),
)

const anySynonym = once(() => {
  const groups = new Map(foldedSynonyms().flatMap((group) => group.map((word) => [word, group])))
  const words = [...groups.keys()].sort((a, b) => b.length - a.length)
  // 产品质量 is a product's quality (质量), not a quantity (量) of 品质.
  const sources = words.map((word) => (word === fold('品质') ? `${word}(?!量)` : word))
  return { groups, pattern: new RegExp(`(${sources.join('|')})`, 'u') }
})

const partsOf = (text: string): Part[] => {
  const { groups, pattern } = anySynonym()
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const synonyms = groups.get(piece)
      return synonyms ? { synonyms } : { text: piece }
    })
}

/** The runs of a folded text, in order; split by script: 做budget表 is 做, budget, 表. */
export function runsOf(folded: string): Run[] {
  let end = 0
  return Array.from(folded.matchAll(RUNS), ({ 0: text, 1: word, index }) => {
    const apart = index > end
    end = index + text.length
    return word === undefined
      ? { kind: 'dense', text, apart, parts: partsOf(text) }
      : { kind: 'word', text, apart }
  })
}

/** A longer query is cut at the end of a term: the pattern would outgrow what a database takes. */
const LONGEST_QUERY = 200

const cut = (query: string): string =>
  query.length > LONGEST_QUERY ? query.slice(0, LONGEST_QUERY).replace(/\s\S*$/, '') : query

/** A query as its terms, separated by space, each as its runs. Terms without any run are dropped. */
export const termsOf = (query: string): Run[][] =>
  fold(cut(query))
    .split(/\s+/)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
