/** The portal's sections, in the order of the header. */
export const SECTIONS = [
  { key: 'news', to: '/news' },
  { key: 'organisations', to: '/organisations' },
  { key: 'collaborations', to: '/collaborations' },
] as const
