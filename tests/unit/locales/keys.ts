import type { Strings } from '#locales/generate.ts'
import type { Locale } from '#models/text/locale.ts'

/** The strings of a feature by dotted key, in order. */
export const flatten = (strings: Strings, path = ''): [key: string, text: string][] =>
  Object.entries(strings).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )

const PLURAL = /(?<ordinal>_ordinal)?_(?<category>zero|one|two|few|many|other)$/

/** A key without its plural form: in every locale the same. */
export const withoutPlural = (key: string): string => key.replace(PLURAL, '')

/**
 * Keys that are missing for a text to be complete: where one plural form of a text exists, all must
 * that the language has (English one and other, Chinese only other), and no plain form beside them;
 * `surplus` are forms the language does not have.
 */
export function pluralFaults(keys: string[], locale: Locale): string[] {
  const present = new Set(keys)
  const faults = new Set<string>()
  for (const key of keys) {
    const { ordinal = '', category } = PLURAL.exec(key)?.groups ?? {}
    if (category === undefined) continue
    const type = ordinal ? 'ordinal' : 'cardinal'
    const rules = new Intl.PluralRules(locale, { type }).resolvedOptions()
    const base = withoutPlural(key)
    for (const needed of rules.pluralCategories)
      if (!present.has(`${base}${ordinal}_${needed}`))
        faults.add(`missing ${base}${ordinal}_${needed}`)
    if (!rules.pluralCategories.some((known) => known === category)) faults.add(`surplus ${key}`)
    if (present.has(base)) faults.add(`surplus ${base}`)
  }
  return [...faults].sort()
}

/** Placeholders, nested keys and tags of a text, sorted: what every translation must keep. */
export const placeholdersOf = (text: string): string[] =>
  Array.from(text.matchAll(/\{\{\s*[^},\s]+|\$t\([^),]+|<\/?\w+/g), ([found]) =>
    found.replace(/\s/g, ''),
  ).sort()

/**
 * Texts whose placeholders differ from the reference's. English may say "one" without `{{count}}`.
 */
export function placeholderFaults(reference: Strings, translation: Strings): string[] {
  const expected = new Map(
    flatten(reference).map(([key, text]) => [withoutPlural(key), placeholdersOf(text)]),
  )
  return flatten(translation).flatMap(([key, text]) => {
    const found = placeholdersOf(text)
    const wanted = expected.get(withoutPlural(key))
    if (!wanted) return []
    const withoutCount = wanted.filter((placeholder) => placeholder !== '{{count')
    const same = [wanted, ...(key.endsWith('_one') ? [withoutCount] : [])].some(
      (list) => list.join() === found.join(),
    )
    return same
      ? []
      : [`${key}: ${found.join(' ') || 'none'} instead of ${wanted.join(' ') || 'none'}`]
  })
}
