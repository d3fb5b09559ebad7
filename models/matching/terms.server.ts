import { fold } from '#models/text/fold.server.ts'
import { once } from '#models/text/opencc.server.ts'
import { runsOf, type Run } from '#models/text/query.server.ts'
import { CHINESE_STOP_WORDS, ENGLISH_STOP_WORDS } from './stop-words.ts'

/** A Latin word says about as much as a Chinese one of three characters, which is two pairs. */
const WORD_WEIGHT = 2
const PAIR_WEIGHT = 1

const stops = once(
  () =>
    new RegExp(
      [...CHINESE_STOP_WORDS]
        .sort((one, other) => other.length - one.length)
        .map(fold)
        .join('|'),
      'gu',
    ),
)

/** Singular and plural are one word. */
const stem = (word: string) => (/[^su]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word)

/** What a run says, where words that differ by region read as the first of their group. */
const standard = (run: Run & { kind: 'dense' }): string =>
  run.parts.map((part) => ('synonyms' in part ? part.synonyms[0] : part.text)).join('')

interface Piece {
  kind: Run['kind']
  text: string
}

/** A text without what every text says, as its Chinese runs and Latin words. */
function piecesOf(text: string): Piece[] {
  const telling = fold(text).replace(stops(), ' ')
  return runsOf(telling).flatMap((run): Piece[] => {
    if (run.kind === 'dense') return [{ kind: 'dense', text: standard(run) }]
    const known = run.text.length < 2 || ENGLISH_STOP_WORDS.has(run.text)
    return known ? [] : [{ kind: 'word', text: stem(run.text) }]
  })
}

/**
 * What a text offers or asks for, as terms that can be compared: pairs of Chinese characters and Latin words,
 * each with its weight. Traditional and Simplified, and the words of different regions, give the same.
 */
export function fitTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>()
  for (const { kind, text: piece } of piecesOf(text)) {
    if (kind === 'word') terms.set(piece, WORD_WEIGHT)
    else for (const pair of pairsOf(piece)) terms.set(pair, PAIR_WEIGHT)
  }
  return terms
}

function pairsOf(text: string): string[] {
  const characters = Array.from(text)
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/**
 * The words in which an offer meets a need, as long as they run in both, the longest first. Folded: they are in
 * Simplified and lower case.
 */
export function sharedWords(offer: string, need: string): string[] {
  const needed = piecesOf(need)
  const words = new Set(needed.filter(({ kind }) => kind === 'word').map(({ text }) => text))
  const dense = needed.filter(({ kind }) => kind === 'dense').map(({ text }) => text)
  const found = new Set<string>()
  for (const { kind, text } of piecesOf(offer)) {
    if (kind === 'dense') for (const run of sharedRuns(text, dense)) found.add(run)
    else if (words.has(text)) found.add(text)
  }
  const all = [...found]
  return all
    .filter((word) => !all.some((other) => other !== word && other.includes(word)))
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
}

/** From each place, the longest stretch of two characters and more that one of the others has too. */
function sharedRuns(text: string, others: readonly string[]): string[] {
  const characters = Array.from(text)
  const found: string[] = []
  let start = 0
  while (start < characters.length - 1) {
    let end = start + 1
    const has = (to: number) =>
      others.some((other) => other.includes(characters.slice(start, to + 1).join('')))
    if (!has(end)) {
      start += 1
      continue
    }
    while (end + 1 < characters.length && has(end + 1)) end += 1
    found.push(characters.slice(start, end + 1).join(''))
    start = end
  }
  return found
}
