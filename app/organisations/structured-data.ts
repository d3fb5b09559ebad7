import { nameFor, type WireOrganisation } from '#models/organisation/organisation.ts'
import type { Locale } from '#models/text/locale.ts'

/** An organisation as schema.org's `Organization`, for search engines. */
export function structuredData(
  organisation: WireOrganisation,
  { url, locale }: { url: string; locale: Locale },
) {
  const { names, acronyms, website, ror, established, lat, lng, description } = organisation
  const { name } = nameFor(locale, names)
  const others = [...Object.values(names), ...acronyms].filter((other) => other !== name)
  return {
    '@context': 'https://schema.org',
    '@type': organisation.kind === 'university' ? 'CollegeOrUniversity' : 'Organization',
    '@id': ror ?? url,
    name,
    url: website ?? url,
    mainEntityOfPage: url,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    ...(ror ? { sameAs: [ror] } : {}),
    ...(established ? { foundingDate: String(established) } : {}),
    ...(description ? { description: description.text } : {}),
    ...(lat !== undefined && lng !== undefined
      ? {
          location: {
            '@type': 'Place',
            geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lng },
          },
        }
      : {}),
  }
}
