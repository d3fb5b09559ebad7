import { describe, expect, test } from 'vitest'
import { belongsTo, represents, type Actor } from '#models/actor.ts'
import { roomPolicy, type RoomToJudge } from '#models/room/policy.ts'
import type { RoomRole, RoomState } from '#models/room/room.ts'
import { OURS, ROLES_TO_WALK, THEIRS, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof roomPolicy
interface Row {
  action: Action
  state: RoomState
  allowed: RoleToWalk[]
}

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
/** The room is ours with theirs: a member, and a representative of each side. */
const INSIDE: RoleToWalk[] = ['member', 'representative', 'counterpart']
const LEADS: RoleToWalk[] = ['representative', 'counterpart']
const GUEST = '9'.repeat(24)

const roleIn = (actor: Actor | null): RoomRole | null => {
  if (represents(actor, OURS) || represents(actor, THEIRS)) return 'lead'
  return belongsTo(actor, OURS) ? 'member' : null
}

const room = (state: RoomState): RoomToJudge => ({
  state,
  roleOf: (userId) =>
    userId === GUEST
      ? 'guest'
      : roleIn(Object.values(ROLES_TO_WALK).find((actor) => actor?.id === userId) ?? null),
})

const TABLE: Row[] = [
  { action: 'read', state: 'active', allowed: INSIDE },
  { action: 'read', state: 'archived', allowed: INSIDE },
  { action: 'markRead', state: 'active', allowed: INSIDE },
  { action: 'markRead', state: 'archived', allowed: INSIDE },
  { action: 'post', state: 'active', allowed: INSIDE },
  { action: 'post', state: 'closing', allowed: INSIDE },
  { action: 'post', state: 'archived', allowed: [] },
  { action: 'type', state: 'active', allowed: INSIDE },
  { action: 'type', state: 'archived', allowed: [] },
  { action: 'removeMember', state: 'active', allowed: LEADS },
]

const may = (action: Action, role: RoleToWalk, state: RoomState) =>
  roomPolicy[action](ROLES_TO_WALK[role], room(state), GUEST)

describe('who may do what in a room', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      expect(may(action, role, state)).toBe(allowed.includes(role))
    })
  }

  test('no lead sends another lead away', () => {
    const { representative, counterpart } = ROLES_TO_WALK
    expect(roomPolicy.removeMember(representative, room('active'), counterpart.id)).toBe(false)
  })

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(Object.keys(roomPolicy).filter((action) => !walked.has(action as Action))).toEqual([])
  })
})
