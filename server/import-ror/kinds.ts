import type { OrganisationKind } from '#models/organisation/organisation.ts'

/**
 * ROR's types (https://ror.readme.io/docs/ror-data-structure) as our kinds, the more telling one first where a
 * record has several. `funder` says what an organisation also does, and decides nothing but when it stands
 * alone. Public bodies and hospitals are the alliance's research side; ROR does not tell national societies
 * apart, that is for coordinators to do.
 */
const KINDS: ReadonlyArray<readonly [string, OrganisationKind | 'by-name']> = [
  ['education', 'university'],
  ['facility', 'research-body'],
  ['healthcare', 'research-body'],
  ['company', 'enterprise'],
  ['archive', 'research-body'],
  ['government', 'research-body'],
  ['nonprofit', 'by-name'],
  ['other', 'by-name'],
  ['funder', 'by-name'],
]

/** Non-profits that do research themselves; the others bring people or means together. */
const DOES_RESEARCH =
  /\b(institute of(?! certified| chartered| directors)|research|laborator(y|ies)|academy|cent(er|re) for)\b|研究|实验室|實驗室|科学院|科學院/i

/** @param names any of the organisation's names */
export function kindOf(types: readonly string[], names: readonly string[]): OrganisationKind {
  const kind = KINDS.find(([type]) => types.includes(type))?.[1] ?? 'by-name'
  if (kind !== 'by-name') return kind
  return names.some((name) => DOES_RESEARCH.test(name)) ? 'research-body' : 'local-association'
}
