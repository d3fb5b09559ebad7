/** Where collaborations are found; paths without the locale. */
export const collaborationsPath = '/collaborations'

export const collaborationPath = (id: string) => `/collaborations/${id}`

/** The form to propose a pair; to the organisation with this slug, if one is chosen already. */
export const proposePath = (slug?: string) =>
  slug ? `/collaborations/new?with=${encodeURIComponent(slug)}` : '/collaborations/new'
