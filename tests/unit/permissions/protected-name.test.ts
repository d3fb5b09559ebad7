import { expect, test } from 'vitest'
import { protectedNamePolicy } from '#models/protected-name/policy.ts'
import { ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

const COORDINATORS: readonly RoleToWalk[] = ['coordinator', 'administrator']

/** Who may do what to the list of protected names. */
const TABLE: Record<keyof typeof protectedNamePolicy, readonly RoleToWalk[]> = {
  list: COORDINATORS,
  add: COORDINATORS,
  remove: COORDINATORS,
}

const actions = Object.keys(protectedNamePolicy) as Array<keyof typeof protectedNamePolicy>
const roles = Object.keys(ROLES_TO_WALK) as RoleToWalk[]

test.each(actions.flatMap((action) => roles.map((role) => [action, role] as const)))(
  'protected names: %s by a %s',
  (action, role) => {
    expect(protectedNamePolicy[action](ROLES_TO_WALK[role])).toBe(TABLE[action].includes(role))
  },
)
