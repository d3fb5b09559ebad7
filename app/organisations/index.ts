import { directorySearch, type DirectoryQuery } from '#models/organisation/directory.ts'

/** Addresses of this feature, without their locale. */
export const organisationsPath = '/organisations'
/** The directory with these filters; the same filters always give the same address. */
export const directoryPath = (query: Partial<DirectoryQuery> = {}) =>
  organisationsPath + directorySearch(query)

export const newOrganisationPath = `${organisationsPath}/new`

export const organisationPath = (slug: string) => `${organisationsPath}/${slug}`
export const claimPath = (slug: string) => `${organisationPath(slug)}/claim`
export const editOrganisationPath = (slug: string) => `${organisationPath(slug)}/edit`
export const resubmissionPath = (slug: string) => `${organisationPath(slug)}/resubmission`
export const peoplePath = (slug: string) => `${organisationPath(slug)}/people`
/** Where one asks to belong to an organisation. */
export const membershipPath = (slug: string) => `${organisationPath(slug)}/membership`
/** What happens to one person's membership: each noun has its own address. */
export const memberPath = (
  slug: string,
  membershipId: string,
  what: 'acceptance' | 'refusal' | 'appointment' | 'departure',
) => `${peoplePath(slug)}/${membershipId}/${what}`
