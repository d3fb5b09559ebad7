import { describe, expect, test } from 'vitest'
import type { Judged } from '#models/collaboration/policy.ts'
import type { FileState } from '#models/file/file.ts'
import { filePolicy } from '#models/file/policy.ts'
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

const TABLE: Row[] = [
  { action: 'upload', state: 'uploading', allowed: CONCERNED },
  { action: 'read', state: 'uploading', allowed: [] },
  { action: 'read', state: 'uploaded', allowed: ['member'] },
  { action: 'read', state: 'attached', allowed: CONCERNED },
  { action: 'read', state: 'dropped', allowed: [] },
]

const may = (action: Action, role: RoleToWalk, state: FileState) =>
  action === 'upload'
    ? filePolicy.upload(ROLES_TO_WALK[role], collaboration)
    : filePolicy.read(ROLES_TO_WALK[role], { state, owner, collaboration })

describe('who may do what to a file', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      expect(may(action, role, state)).toBe(allowed.includes(role))
    })
  }

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(Object.keys(filePolicy).filter((action) => !walked.has(action as Action))).toEqual([])
  })
})
