import { useMatches } from '@remix-run/react'

/**
 * What stands around a page, as its route asks for with `handle.chrome`. `bare`: no footer, and on a wide
 * screen exactly the height of the window. `immersive`: the same on a phone too, where it has the window
 * to itself.
 */
export type Chrome = 'page' | 'bare' | 'immersive'

export function useChrome(): Chrome {
  const handles = useMatches().map(({ handle }) => handle as { chrome?: Chrome } | undefined)
  return handles.findLast((handle) => handle?.chrome)?.chrome ?? 'page'
}
