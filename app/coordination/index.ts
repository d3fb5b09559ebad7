/** Addresses of the coordinators' desk, without their locale. */
export const coordinationPath = '/coordination'
const coordinatedOrganisationsPath = `${coordinationPath}/organisations`

export const reviewPath = (organisationId: string) =>
  `${coordinatedOrganisationsPath}/${organisationId}`

/** A decision about an organisation: each noun has its own address. */
export const decisionPath = (
  organisationId: string,
  what: 'verification' | 'return' | 'release' | 'suspension' | 'reinstatement',
) => `${reviewPath(organisationId)}/${what}`

/** Names that no script conversion may touch. */
export const coordinatedNamesPath = `${coordinationPath}/names`
export const removedNamePath = (id: string) => `${coordinatedNamesPath}/${id}/removal`
