import { describe, expect, test } from 'vitest'
import type { Judged } from '#models/collaboration/policy.ts'
import type { FileState } from '#models/file/file.ts'
import { filePolicy, type JudgedPlace } from '#models/file/policy.ts'
import type { RoomToJudge } from '#models/room/policy.ts'
import { OURS, ROLES_TO_WALK, THEIRS, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof filePolicy
interface Row {
  action: Action
  state: FileState
  allowed: RoleToWalk[]
}

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const CONCERNED: RoleToWalk[] = [
  'member',
  'representative',
  'counterpart',
  'coordinator',
  'administrator',
]

/** Ours with theirs, signed, so that everybody may read its page; a member of ours uploaded the file. */
const collaboration: Judged = { state: 'active', proposedBy: OURS, parties: [OURS, THEIRS] }
const owner = ROLES_TO_WALK.member.id

/** A room in which a member of ours and a guest are; whoever else concerns the collaboration is not. */
const room = (state: RoomToJudge['state']): RoomToJudge => ({
  state,
  roleOf: (id) =>
    id === ROLES_TO_WALK.member.id ? 'member' : id === ROLES_TO_WALK.outsider.id ? 'guest' : null,
})
const IN_ROOM: RoleToWalk[] = ['member', 'outsider']

const TABLE: Row[] = [
  { action: 'upload', state: 'uploading', allowed: CONCERNED },
  { action: 'read', state: 'uploading', allowed: [] },
  { action: 'read', state: 'uploaded', allowed: ['member'] },
  { action: 'read', state: 'attached', allowed: CONCERNED },
  { action: 'read', state: 'dropped', allowed: [] },
]
const ROOM_TABLE: Row[] = [
  { action: 'upload', state: 'uploading', allowed: IN_ROOM },
  { action: 'read', state: 'uploaded', allowed: ['member'] },
  { action: 'read', state: 'claimed', allowed: IN_ROOM },
  { action: 'read', state: 'attached', allowed: IN_ROOM },
  { action: 'read', state: 'dropped', allowed: [] },
]

const may = (action: Action, role: RoleToWalk, state: FileState, place: JudgedPlace) =>
  action === 'upload'
    ? filePolicy.upload(ROLES_TO_WALK[role], place)
    : filePolicy.read(ROLES_TO_WALK[role], { state, owner, place })

describe('who may do what to a file', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      expect(may(action, role, state, { collaboration })).toBe(allowed.includes(role))
    })
  }

  for (const { action, state, allowed } of ROOM_TABLE) {
    test.each(EVERYONE)(`${action} in a room while ${state}: %s`, (role) => {
      expect(may(action, role, state, { room: room('active') })).toBe(allowed.includes(role))
    })
  }

  test('nothing is uploaded to an archived room, and what is in it is read', () => {
    const place = { room: room('archived') }
    expect(may('upload', 'member', 'uploading', place)).toBe(false)
    expect(may('read', 'outsider', 'attached', place)).toBe(true)
  })

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(Object.keys(filePolicy).filter((action) => !walked.has(action as Action))).toEqual([])
  })
})
