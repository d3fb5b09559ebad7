import type { Script } from './locale.ts'
import { once, tables, type Pair } from './opencc.server.ts'

/** Unicode's planes up to that of the rarest Chinese characters; only touched pages cost memory. */
const CODES = 0x40000

/**
 * In so many of OpenCC's 50,000 phrases a character must stand on one side to count as legitimate
 * there, where the character tables do not say so. Below that are names and quotations (万俟, 儉确之教)
 * that would excuse 万 and 确 in any Traditional text; above, ordinary words (公里, 皇后, 干涉, 乾坤).
 */
const ENOUGH_PHRASES = 10

const inEnoughPhrases = (phrases: Iterable<string>): Set<string> => {
  const counts = new Map<string, number>()
  for (const phrase of phrases)
    for (const character of new Set(phrase)) counts.set(character, (counts.get(character) ?? 0) + 1)
  return new Set([...counts].flatMap(([character, n]) => (n >= ENOUGH_PHRASES ? [character] : [])))
}

const differing = (pairs: Pair[]): Pair[] => pairs.filter(([from, to]) => from !== to)

/** Characters that give a script away: written in it and not in the other. */
const telling = once((): Record<Script, Set<string>> => {
  const { characters, phrases } = tables()
  const traditional = new Set([
    ...characters.toTraditional.map(([, to]) => to),
    ...characters.toSimplified.map(([from]) => from),
    ...characters.standardToRegional.flat(),
    ...inEnoughPhrases(phrases.toTraditional.map(([, to]) => to)),
  ])
  const abolished = new Set(differing(characters.toSimplified).map(([from]) => from))
  const simplified = new Set([
    ...characters.toTraditional.map(([from]) => from),
    ...characters.toSimplified.map(([, to]) => to).filter((to) => !abolished.has(to)),
    ...inEnoughPhrases(phrases.toTraditional.map(([from]) => from)),
  ])
  const standard = new Map(characters.regionalToStandard)
  const toSimplified = new Map(characters.toSimplified)
  const converted = (character: string) => {
    const plain = standard.get(character) ?? character
    return toSimplified.get(plain) ?? plain
  }
  const candidates = new Set([...abolished, ...characters.standardToRegional.flat()])
  return {
    hans: new Set(
      differing(characters.toTraditional).flatMap(([from]) =>
        traditional.has(from) ? [] : [from],
      ),
    ),
    hant: new Set(
      [...candidates].filter(
        (character) => converted(character) !== character && !simplified.has(character),
      ),
    ),
  }
})

const tellingIn = (text: string, script: Script): string[] => {
  const characters = telling()[script]
  return Array.from(text).filter((character) => characters.has(character))
}

/** What each character says by its code, 1 for Simplified and −1 for Traditional: one look-up in flat memory. */
const leanings = once(() => {
  const { hans, hant } = telling()
  const byCode = new Int8Array(CODES)
  for (const character of hans) byCode[character.codePointAt(0) ?? 0] = 1
  for (const character of hant) byCode[character.codePointAt(0) ?? 0] = -1
  return byCode
})

/** Every character of a text that is Simplified and never Traditional, in order: 们国 but not 后里干. */
export const hansOnlyCharacters = (text: string): string[] => tellingIn(text, 'hans')

/** Every character of a text that is Traditional and never Simplified, in order: 們國 but not 乾著. */
export const hantOnlyCharacters = (text: string): string[] => tellingIn(text, 'hant')

/**
 * The script in which a text is written: of the characters that tell, the more numerous kind.
 * Where none tells, or both kinds are equally many (香港 is the same in both), it is `fallback`:
 * pass the script in which the author reads the portal. 'none' is a text without Chinese characters.
 */
export function detectScript(text: string, fallback: Script = 'hans'): Script | 'none' {
  if (!/\p{Script=Han}/u.test(text)) return 'none'
  const byCode = leanings()
  let lead = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index += 1
    lead += byCode[code] ?? 0
  }
  return lead === 0 ? fallback : lead > 0 ? 'hans' : 'hant'
}
