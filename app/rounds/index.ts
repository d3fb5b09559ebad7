/** Addresses of this feature, without their locale. */

/** A programme's matching at the coordinators' desk, and what is done there: each noun has its own address. */
export const matchingPath = (
  programmeId: string,
  what?: 'dry-run' | 'pair' | 'separation' | 'publication',
) => `/coordination/programmes/${programmeId}/matching${what ? `/${what}` : ''}`

/** What the reader's own organisations got, and why. */
export const ownResultPath = (slug: string) => `/programmes/${slug}/result`
export const certificatePath = (slug: string, round: number) =>
  `/programmes/${slug}/certificate?round=${round}`
/** The certificate itself, for programs. */
export const certificateFilePath = (slug: string, round: number) =>
  `/programmes/${slug}/certificate.json?round=${round}`
