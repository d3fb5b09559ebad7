import { useRootData } from '#app/root-data.ts'

interface Section {
  key: 'news' | 'organisations' | 'programmes' | 'collaborations' | 'rooms' | 'coordination'
  /** Without its locale. */
  to: string
}

const FOR_EVERYONE: readonly Section[] = [
  { key: 'news', to: '/news' },
  { key: 'organisations', to: '/organisations' },
  { key: 'programmes', to: '/programmes' },
  { key: 'collaborations', to: '/collaborations' },
]

/** The portal's sections that this reader may enter, in the order of the header. */
export function useSections(): readonly Section[] {
  const user = useRootData()?.user
  if (!user) return FOR_EVERYONE
  const own: Section[] = [{ key: 'rooms', to: '/rooms' }]
  if (user.role !== 'member') own.push({ key: 'coordination', to: '/coordination' })
  return [...FOR_EVERYONE, ...own]
}
