import { describe, expect, it } from 'vitest'
import { figuresPolicy } from '#models/programme-figures/policy.ts'
import { ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

const roles = Object.keys(ROLES_TO_WALK) as RoleToWalk[]

/** Who may do what with a programme's figures. */
const TABLE: Record<keyof typeof figuresPolicy, RoleToWalk[]> = {
  read: ['coordinator', 'administrator'],
  export: ['coordinator', 'administrator'],
}

describe.each(Object.keys(TABLE) as Array<keyof typeof TABLE>)('%s', (action) => {
  it.each(roles)('by %s', (role) => {
    expect(figuresPolicy[action](ROLES_TO_WALK[role])).toBe(TABLE[action].includes(role))
  })
})
