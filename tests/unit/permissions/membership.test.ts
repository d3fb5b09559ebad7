import { describe, expect, test } from 'vitest'
import { membershipPolicy } from '#models/membership/policy.ts'
import { OURS, ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof membershipPolicy

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']

/** The membership of the one called `member` in our organisation. */
const TABLE: Record<Action, RoleToWalk[]> = {
  seeMembers: ['member', 'representative', ...SECRETARIAT],
  seeRequests: ['representative', ...SECRETARIAT],
  request: EVERYONE.filter((role) => role !== 'visitor'),
  accept: ['representative', ...SECRETARIAT],
  decline: ['representative', ...SECRETARIAT],
  appoint: ['representative', ...SECRETARIAT],
  end: ['member', 'representative', ...SECRETARIAT],
}

function may(action: Action, role: RoleToWalk): boolean {
  const actor = ROLES_TO_WALK[role]
  const membership = { user: ROLES_TO_WALK.member.id, organisation: OURS }
  return action === 'seeMembers' || action === 'seeRequests'
    ? membershipPolicy[action](actor, OURS)
    : membershipPolicy[action](actor, membership)
}

describe('who may do what to a membership', () => {
  for (const [action, allowed] of Object.entries(TABLE) as Array<[Action, RoleToWalk[]]>) {
    test.each(EVERYONE)(`${action}: %s`, (role) => {
      expect(may(action, role)).toBe(allowed.includes(role))
    })
  }

  test('the table holds every action of the policy', () => {
    expect(Object.keys(membershipPolicy).filter((action) => !(action in TABLE))).toEqual([])
  })
})
