import { networkSearch, type NetworkQuery } from '#models/collaboration/network.ts'

/** Addresses of this feature, without their locale. */
export const collaborationsPath = '/collaborations'

/** The picture of who works with whom, with these filters. */
export const networkPath = (query: Partial<NetworkQuery> = {}) =>
  `${collaborationsPath}/network${networkSearch(query)}`

export const collaborationPath = (id: string) => `${collaborationsPath}/${id}`

/** The form to propose a pair; to the organisation with this slug, if one is chosen already. */
export const proposePath = (slug?: string) =>
  slug ? `${collaborationsPath}/new?with=${encodeURIComponent(slug)}` : `${collaborationsPath}/new`

/** What a party can do; each has its own address. */
export type CollaborationAct = 'confirmation' | 'refusal' | 'withdrawal' | 'agreement' | 'signature'

export const actPath = (id: string, act: CollaborationAct) => `${collaborationPath(id)}/${act}`
