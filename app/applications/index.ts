/** Addresses of this feature, without their locale. */

/** What a representative does with an application; each has its own address. */
export type ApplicationAct = 'form' | 'withdrawal' | 'ranking' | 'ranking/certification'

/** An organisation's application in a programme. */
export const applicationPath = (slug: string, organisation: string, act?: ApplicationAct) =>
  `/programmes/${slug}/application${act ? `/${act}` : ''}?organisation=${organisation}`

/** A programme's applications for coordinators. */
export const applicationsDeskPath = (programme: string) =>
  `/coordination/programmes/${programme}/applications`

export const deskApplicationPath = (
  programme: string,
  application: string,
  act?: 'decision' | 'capacity' | 'list',
) => `${applicationsDeskPath(programme)}/${application}${act ? `/${act}` : ''}`
