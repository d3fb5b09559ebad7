import { describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { OURS, ROLES_TO_WALK, THEIRS, type RoleToWalk } from '#tests/support/roles.ts'

/** Ours proposed it to theirs. */
const collaboration = (state: CollaborationState): Judged => ({
  state,
  proposedBy: OURS,
  exitBy: OURS,
  parties: [OURS, THEIRS],
})

type Action = keyof typeof collaborationPolicy
interface Row {
  action: Action
  state: CollaborationState
  allowed: RoleToWalk[]
}

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']
const INSIDE: RoleToWalk[] = ['member', 'representative', 'counterpart']
const SIGNATORIES: RoleToWalk[] = ['representative', 'counterpart']

const TABLE: Row[] = [
  { action: 'propose', state: 'proposed', allowed: ['representative'] },
  { action: 'read', state: 'proposed', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'read', state: 'confirmed', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'read', state: 'declined', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'read', state: 'withdrawn', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'read', state: 'lapsed', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'read', state: 'signed', allowed: EVERYONE },
  { action: 'read', state: 'active', allowed: EVERYONE },
  { action: 'read', state: 'suspended', allowed: EVERYONE },
  { action: 'read', state: 'exited', allowed: EVERYONE },
  { action: 'readInner', state: 'proposed', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'readInner', state: 'active', allowed: [...INSIDE, ...SECRETARIAT] },
  { action: 'confirm', state: 'proposed', allowed: ['counterpart'] },
  { action: 'decline', state: 'proposed', allowed: ['counterpart'] },
  { action: 'decline', state: 'confirmed', allowed: SIGNATORIES },
  { action: 'withdraw', state: 'proposed', allowed: ['representative'] },
  { action: 'editAgreement', state: 'confirmed', allowed: SIGNATORIES },
  { action: 'editAgreement', state: 'active', allowed: SIGNATORIES },
  { action: 'sign', state: 'confirmed', allowed: SIGNATORIES },
  { action: 'sign', state: 'active', allowed: SIGNATORIES },
  { action: 'announceExit', state: 'active', allowed: SIGNATORIES },
  { action: 'announceExit', state: 'suspended', allowed: SIGNATORIES },
  { action: 'takeBackExit', state: 'active', allowed: ['representative'] },
  { action: 'suspend', state: 'active', allowed: SECRETARIAT },
  { action: 'resume', state: 'suspended', allowed: SECRETARIAT },
  { action: 'complete', state: 'active', allowed: [...SIGNATORIES, ...SECRETARIAT] },
  { action: 'revive', state: 'exited', allowed: [...SIGNATORIES, ...SECRETARIAT] },
]

const may = (action: Action, role: RoleToWalk, state: CollaborationState) =>
  action === 'propose'
    ? collaborationPolicy.propose(ROLES_TO_WALK[role], OURS)
    : collaborationPolicy[action](ROLES_TO_WALK[role], collaboration(state))

describe('who may do what to a collaboration', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      expect(may(action, role, state)).toBe(allowed.includes(role))
    })
  }

  test('no coordinator suspends their own organisation’s collaboration', () => {
    const own: Actor = {
      ...ROLES_TO_WALK.coordinator,
      organisations: [{ id: OURS, position: 'member' }],
    }
    expect(collaborationPolicy.suspend(own, collaboration('active'))).toBe(false)
    expect(collaborationPolicy.resume(own, collaboration('suspended'))).toBe(false)
  })

  test('an exit that nobody announced is nobody’s to take back', () => {
    const none = { ...collaboration('active'), exitBy: null }
    expect(collaborationPolicy.takeBackExit(ROLES_TO_WALK.representative, none)).toBe(false)
  })

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(
      Object.keys(collaborationPolicy).filter((action) => !walked.has(action as Action)),
    ).toEqual([])
  })
})
