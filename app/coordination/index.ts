/** Addresses of the coordinators' desk, without their locale. */
export const coordinationPath = '/coordination'
export const coordinatedOrganisationsPath = `${coordinationPath}/organisations`

export const reviewPath = (organisationId: string) =>
  `${coordinatedOrganisationsPath}/${organisationId}`

/** A decision about an organisation: each noun has its own address. */
export const decisionPath = (
  organisationId: string,
  what: 'verification' | 'return' | 'release' | 'suspension' | 'reinstatement',
) => `${reviewPath(organisationId)}/${what}`
