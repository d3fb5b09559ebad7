import { expect, it } from 'vitest'
import { structuredData } from '#app/organisations/structured-data.ts'
import type { WireOrganisation } from '#models/organisation/organisation.ts'

const university: WireOrganisation = {
  id: 'a'.repeat(24),
  slug: 'university-of-macau',
  names: { 'zh-Hant': '澳門大學', en: 'University of Macau' },
  kind: 'university',
  seat: 'macao',
  state: 'imported',
  acronyms: ['UM'],
  aliases: [],
  clusters: [],
  disciplines: [],
  ror: 'https://ror.org/01r4q9n85',
  lat: 22.1,
  lng: 113.5,
  established: 1981,
  createdAt: '2026-11-23T00:00:00.000Z',
}

it('tells search engines what is on record, in the names that readers of the page see first', () => {
  const url = 'https://example.org/zh-hant/organisations/university-of-macau'
  expect(structuredData(university, { url, locale: 'zh-Hant' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CollegeOrUniversity',
    '@id': 'https://ror.org/01r4q9n85',
    name: '澳門大學',
    alternateName: ['University of Macau', 'UM'],
    url,
    mainEntityOfPage: url,
    sameAs: ['https://ror.org/01r4q9n85'],
    foundingDate: '1981',
    location: {
      '@type': 'Place',
      geo: { '@type': 'GeoCoordinates', latitude: 22.1, longitude: 113.5 },
    },
  })
})
