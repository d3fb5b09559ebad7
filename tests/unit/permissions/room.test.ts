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
  { action: 'export', state: 'active', allowed: INSIDE },
  { action: 'export', state: 'archived', allowed: INSIDE },
  { action: 'post', state: 'active', allowed: INSIDE },
  { action: 'post', state: 'closing', allowed: INSIDE },
  { action: 'post', state: 'archived', allowed: [] },
  { action: 'type', state: 'active', allowed: INSIDE },
  { action: 'type', state: 'archived', allowed: [] },
  { action: 'removeMember', state: 'active', allowed: LEADS },
  { action: 'react', state: 'active', allowed: INSIDE },
  { action: 'react', state: 'closing', allowed: INSIDE },
  { action: 'react', state: 'archived', allowed: [] },
  { action: 'pinMessage', state: 'active', allowed: INSIDE },
  { action: 'pinMessage', state: 'archived', allowed: [] },
  // What a guest has written.
  { action: 'editMessage', state: 'active', allowed: [] },
  { action: 'editMessage', state: 'archived', allowed: [] },
  { action: 'deleteMessage', state: 'active', allowed: LEADS },
  { action: 'deleteMessage', state: 'archived', allowed: [] },
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

  test('everyone edits and deletes their own, until the room is archived', () => {
    const { member } = ROLES_TO_WALK
    for (const action of ['editMessage', 'deleteMessage'] as const) {
      expect(roomPolicy[action](member, room('active'), member.id)).toBe(true)
      expect(roomPolicy[action](member, room('closing'), member.id)).toBe(true)
      expect(roomPolicy[action](member, room('archived'), member.id)).toBe(false)
    }
  })

  test('a guest reacts and does not pin', () => {
    const guest = { ...ROLES_TO_WALK.outsider, id: GUEST }
    expect(roomPolicy.react(guest, room('active'))).toBe(true)
    expect(roomPolicy.pinMessage(guest, room('active'))).toBe(false)
  })

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(Object.keys(roomPolicy).filter((action) => !walked.has(action as Action))).toEqual([])
  })
})
