import type { Locale } from '#models/text/locale.ts'
import { write } from '#models/text/conversion.server.ts'
import type { OrganisationInput } from './input.ts'
import type { Names } from './organisation.ts'
import { NAME_LANGUAGES } from './organisation.ts'
import type { OrganisationRecord } from './organisation.server.ts'

/** The part of an organisation that its people write themselves. */
export type Fields = Pick<
  OrganisationRecord,
  | 'names'
  | 'acronyms'
  | 'aliases'
  | 'kind'
  | 'seat'
  | 'disciplines'
  | 'clusters'
  | 'website'
  | 'description'
  | 'offers'
  | 'needs'
>

/** What was typed as it is stored: empty texts and names left out, each text with its script. */
export function fieldsOf(input: OrganisationInput, locale: Locale): Fields {
  const { acronyms, aliases, kind, seat, disciplines, clusters, website } = input
  const names: Names = {}
  for (const language of NAME_LANGUAGES) {
    const name = input.names[language]
    if (name) names[language] = name
  }
  const text = (key: 'description' | 'offers' | 'needs') =>
    input[key] ? { [key]: write(input[key], locale) } : {}
  return {
    names,
    acronyms,
    aliases,
    kind,
    seat,
    disciplines,
    clusters,
    ...(website ? { website } : {}),
    ...text('description'),
    ...text('offers'),
    ...text('needs'),
  }
}
