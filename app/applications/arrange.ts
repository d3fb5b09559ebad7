/** What the buttons of the ranking board do to a list; each carries the organisation it is about. */
export const PRESSES = ['up', 'down', 'top', 'remove', 'add'] as const
export type Press = (typeof PRESSES)[number]

/**
 * A list of ids after a press: a new list, the same one where the press changes nothing (up at the top, adding
 * who is on it).
 */
export function arranged(list: readonly string[], press: Press, id: string): readonly string[] {
  const at = list.indexOf(id)
  if (press === 'add') return at === -1 ? [...list, id] : list
  if (at === -1) return list
  const without = list.filter((each) => each !== id)
  if (press === 'remove') return without
  const to = { up: Math.max(0, at - 1), down: Math.min(list.length - 1, at + 1), top: 0 }[press]
  return to === at ? list : [...without.slice(0, to), id, ...without.slice(to)]
}

/** `up:<id>`, the value of a button; null for anything else, such as plain saving. */
export function readPress(value: unknown): { press: Press; id: string } | null {
  if (typeof value !== 'string') return null
  const [name, id] = value.split(':')
  const press = PRESSES.find((each) => each === name)
  return press && id ? { press, id } : null
}
