import { describe, expect, test } from 'vitest'
import { notificationPolicy } from '#models/notification/policy.ts'
import { ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
type Action = keyof typeof notificationPolicy

const TABLE: Record<Action, RoleToWalk[]> = { read: ['representative'] }

/** A representative was told it. */
const notification = { user: ROLES_TO_WALK.representative.id }

describe('who may do what to a notification', () => {
  for (const [action, allowed] of Object.entries(TABLE)) {
    test.each(EVERYONE)(`${action}: %s`, (role) => {
      const may = notificationPolicy[action as Action](ROLES_TO_WALK[role], notification)
      expect(may).toBe(allowed.includes(role))
    })
  }
})
