import {
  NAME_LANGUAGES,
  type NameLanguage,
  type WireOrganisation,
} from '#models/organisation/organisation.ts'

/** The fields of the form as they are typed: lists of names as text areas with a line for each. */
export interface OrganisationFields extends Record<string, unknown> {
  names: Record<NameLanguage, string>
  acronyms: string
  aliases: string
  kind: string
  seat: string
  disciplines: string[]
  clusters: string[]
  website: string
  description: string
  offers: string
  needs: string
}

/** An organisation as its form shows it. */
export function fieldsFrom(organisation: WireOrganisation): OrganisationFields {
  const { names, acronyms, aliases, kind, seat, website } = organisation
  const { disciplines, clusters, description, offers, needs } = organisation
  const typed = NAME_LANGUAGES.map((language) => [language, names[language] ?? ''])
  return {
    names: Object.fromEntries(typed) as Record<NameLanguage, string>,
    acronyms: acronyms.join('\n'),
    aliases: aliases.join('\n'),
    kind,
    seat,
    disciplines,
    clusters,
    website: website ?? '',
    description: description?.text ?? '',
    offers: offers?.text ?? '',
    needs: needs?.text ?? '',
  }
}
