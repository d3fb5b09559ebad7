import { describe, expect, test } from 'vitest'
import { collaborationPolicy, type Judged } from '#models/collaboration/policy.ts'
import type { CollaborationState } from '#models/collaboration/states.ts'
import { OURS, ROLES_TO_WALK, THEIRS, type RoleToWalk } from '#tests/support/roles.ts'

/** Ours proposed it to theirs. */
const collaboration = (state: CollaborationState): Judged => ({
  state,
  proposedBy: OURS,
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

  test('the table holds every action of the policy', () => {
    const walked = new Set(TABLE.map(({ action }) => action))
    expect(
      Object.keys(collaborationPolicy).filter((action) => !walked.has(action as Action)),
    ).toEqual([])
  })
})
