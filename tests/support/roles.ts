import type { Actor, Position, Role } from '#models/actor.ts'

const person = (id: string, role: Role, organisations: Array<[string, Position]> = []): Actor => ({
  id: id.padStart(24, '0'),
  name: id,
  role,
  locale: 'zh-Hans',
  organisations: organisations.map(([organisation, position]) => ({ id: organisation, position })),
})

/** Two organisations that a table's things belong to or stand against. */
export const OURS = 'a'.repeat(24)
export const THEIRS = 'b'.repeat(24)
const ELSEWHERE = 'c'.repeat(24)

/** Everyone that a permission table has a column for. */
export const ROLES_TO_WALK = {
  visitor: null,
  outsider: person('1', 'member', [[ELSEWHERE, 'representative']]),
  member: person('2', 'member', [[OURS, 'member']]),
  representative: person('3', 'member', [[OURS, 'representative']]),
  counterpart: person('4', 'member', [[THEIRS, 'representative']]),
  coordinator: person('5', 'coordinator'),
  administrator: person('6', 'administrator'),
} satisfies Record<string, Actor | null>

export type RoleToWalk = keyof typeof ROLES_TO_WALK
