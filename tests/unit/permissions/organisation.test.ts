import { describe, expect, test } from 'vitest'
import type { OrganisationState } from '#models/organisation/organisation.ts'
import { organisationPolicy } from '#models/organisation/policy.ts'
import { OURS, ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof organisationPolicy
interface Row {
  action: Action
  state: OrganisationState
  allowed: RoleToWalk[]
}

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SIGNED_IN = EVERYONE.filter((role) => role !== 'visitor')
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']

/** For our organisation. */
const TABLE: Row[] = [
  { action: 'register', state: 'imported', allowed: SIGNED_IN },
  { action: 'claim', state: 'imported', allowed: SIGNED_IN },
  { action: 'edit', state: 'imported', allowed: ['representative', ...SECRETARIAT] },
  { action: 'edit', state: 'claimed', allowed: ['representative', ...SECRETARIAT] },
  { action: 'edit', state: 'registered', allowed: ['representative', ...SECRETARIAT] },
  { action: 'edit', state: 'verified', allowed: ['representative', ...SECRETARIAT] },
  { action: 'edit', state: 'returned', allowed: ['representative', ...SECRETARIAT] },
  { action: 'edit', state: 'suspended', allowed: SECRETARIAT },
  { action: 'resubmit', state: 'returned', allowed: ['representative'] },
  { action: 'seeReason', state: 'returned', allowed: ['member', 'representative', ...SECRETARIAT] },
  { action: 'seePending', state: 'claimed', allowed: SECRETARIAT },
  { action: 'verify', state: 'claimed', allowed: SECRETARIAT },
  { action: 'return', state: 'claimed', allowed: SECRETARIAT },
  { action: 'release', state: 'claimed', allowed: SECRETARIAT },
  { action: 'suspend', state: 'verified', allowed: SECRETARIAT },
  { action: 'reinstate', state: 'suspended', allowed: SECRETARIAT },
]

describe('who may do what to an organisation', () => {
  for (const { action, state, allowed } of TABLE) {
    test.each(EVERYONE)(`${action} while ${state}: %s`, (role) => {
      const may = organisationPolicy[action](ROLES_TO_WALK[role], { id: OURS, state })
      expect(may).toBe(allowed.includes(role))
    })
  }

  test('the table holds every action of the policy', () => {
    const walked = new Set<string>(TABLE.map(({ action }) => action))
    expect(Object.keys(organisationPolicy).filter((action) => !walked.has(action))).toEqual([])
  })
})
