import { NAME_LANGUAGES, type Names } from './organisation.ts'
import type { OrganisationRecord, RorFacts } from './organisation.server.ts'

/** What of ROR's facts is optional, each with the edit that takes it out of ROR's hands. */
const OPTIONAL = [
  ['website', 'website'],
  ['established', 'established'],
  ['lat', 'seat'],
  ['lng', 'seat'],
] as const

type Before = Pick<OrganisationRecord, 'editedFields'> & RorFacts

/**
 * An organisation's facts after an import: as ROR has them now, but as they are wherever somebody edited them
 * by hand. The position stands and falls with the city.
 */
export function mergeFacts(before: Before, facts: RorFacts) {
  const edited = new Set(before.editedFields)
  const from = (path: string): RorFacts => (edited.has(path) ? before : facts)
  const names: Names = {}
  for (const language of NAME_LANGUAGES) {
    const name = from(`names.${language}`).names[language]
    if (name) names[language] = name
  }
  const set: RorFacts = {
    names,
    acronyms: from('acronyms').acronyms,
    aliases: from('aliases').aliases,
    kind: from('kind').kind,
    seat: from('seat').seat,
  }
  const unset: string[] = []
  for (const [path, edit] of OPTIONAL) {
    const value = from(edit)[path]
    if (value === undefined) unset.push(path)
    else Object.assign(set, { [path]: value })
  }
  return { set, unset }
}
