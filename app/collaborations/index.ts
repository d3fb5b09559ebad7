import { networkSearch, type NetworkQuery } from '#models/collaboration/network.ts'

/** Addresses of this feature, without their locale. */
export const collaborationsPath = '/collaborations'

/** The picture of who works with whom, with these filters. */
export const networkPath = (query: Partial<NetworkQuery> = {}) =>
  `${collaborationsPath}/network${networkSearch(query)}`

/** Those with a renewal's label. */
export const renewedPath = `${collaborationsPath}?renewed=1`

export const collaborationPath = (id: string) => `${collaborationsPath}/${id}`

/** The form to propose a pair; to the organisation with this slug, if one is chosen already. */
export const proposePath = (slug?: string) =>
  slug ? `${collaborationsPath}/new?with=${encodeURIComponent(slug)}` : `${collaborationsPath}/new`

/** What a party or a coordinator can do; each has its own address. */
export type CollaborationAct =
  | 'confirmation'
  | 'refusal'
  | 'withdrawal'
  | 'agreement'
  | 'signature'
  | 'exit'
  | 'exit-withdrawal'
  | 'suspension'
  | 'resumption'
  | 'completion'
  | 'revival'

export const actPath = (id: string, act: CollaborationAct) => `${collaborationPath(id)}/${act}`

/** All versions of the agreement, or one of them. */
export const versionsPath = (id: string, version?: number) =>
  `${actPath(id, 'agreement')}/versions${version === undefined ? '' : `/${version}`}`

export const printPath = (id: string, version: number) =>
  `${actPath(id, 'agreement')}/print?version=${version}`

export const milestonePath = (id: string, milestone: string) =>
  `${collaborationPath(id)}/milestones/${milestone}`

export const reportPath = (id: string, period: number) =>
  `${collaborationPath(id)}/reports/${period}`

export const pulsePath = (id: string) => `${collaborationPath(id)}/pulse`
