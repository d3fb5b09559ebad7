import {
  ORGANISATION_LIMITS as LIMITS,
  type City,
  type Names,
} from '#models/organisation/organisation.ts'
import type { Script } from '#models/text/locale.ts'
import { detectScript } from '#models/text/script.server.ts'

/** A name and the language it is said to be in. */
export interface GivenName {
  value: string
  lang?: string | null | undefined
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** A name without telling characters (香港) is in the script of the place. */
const scriptOfPlace = (city: City): Script =>
  city === 'hong-kong' || city === 'macao' ? 'hant' : 'hans'

/**
 * Registered names from what ROR calls labels, the displayed one first. ROR's `zh` does not say in which
 * script: the characters do, and the other one stays empty, since names are never converted. A `zh` name
 * without a Chinese character, or one without a language, is taken as English.
 * @returns what found no place among the names, too: other languages, second names
 */
export function registeredNames(given: readonly GivenName[], city: City) {
  const names: Names = {}
  const rest: string[] = []
  for (const { value, lang } of given) {
    const name = tidy(value)
    const script = detectScript(name, scriptOfPlace(city))
    const language =
      script !== 'none' && (lang === 'zh' || !lang)
        ? (`zh-${script === 'hans' ? 'Hans' : 'Hant'}` as const)
        : lang === 'pt'
          ? 'pt'
          : lang === 'en' || lang === 'zh' || !lang
            ? 'en'
            : undefined
    if (language && !names[language]) names[language] = name
    else rest.push(name)
  }
  return { names, rest }
}

/** Other names: each once, none that is a registered name already, as many as an organisation may have. */
function otherNames(given: readonly string[], names: Names, most: number): string[] {
  const registered = new Set<string>(Object.values(names))
  const tidied = given.map(tidy).filter((name) => name && !registered.has(name))
  return [...new Set(tidied)].slice(0, most)
}

export const acronymsOf = (given: readonly string[], names: Names) =>
  otherNames(given, names, LIMITS.acronyms)

export const aliasesOf = (given: readonly string[], names: Names) =>
  otherNames(given, names, LIMITS.aliases)
