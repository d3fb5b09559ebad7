import { describe, expect, test } from 'vitest'
import { applicationPolicy, type Judged } from '#models/application/policy.ts'
import { APPLICATION_STATES, type ApplicationState } from '#models/application/states.ts'
import { OURS, ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

type Action = keyof typeof applicationPolicy

const EVERYONE = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const SECRETARIAT: RoleToWalk[] = ['coordinator', 'administrator']
const OWN: RoleToWalk[] = ['representative']

/** The application of our organisation; who may read it depends on its state. */
const TABLE: Record<Exclude<Action, 'read'>, RoleToWalk[]> = {
  start: OWN,
  edit: OWN,
  submit: OWN,
  withdraw: OWN,
  rank: OWN,
  review: SECRETARIAT,
  setCapacity: SECRETARIAT,
  list: SECRETARIAT,
  openList: SECRETARIAT,
}

function may(action: Action, role: RoleToWalk, state: ApplicationState): boolean {
  const actor = ROLES_TO_WALK[role]
  const application: Judged = { state, organisation: OURS }
  return action === 'start'
    ? applicationPolicy.start(actor, OURS)
    : applicationPolicy[action](actor, application)
}

describe('who may do what to an application', () => {
  for (const [action, allowed] of Object.entries(TABLE) as Array<[Action, RoleToWalk[]]>) {
    test.each(EVERYONE)(`${action}: %s`, (role) => {
      for (const state of APPLICATION_STATES) {
        expect(may(action, role, state)).toBe(allowed.includes(role))
      }
    })
  }

  test('the table holds every action of the policy', () => {
    expect(Object.keys(applicationPolicy).sort()).toEqual(['read', ...Object.keys(TABLE)].sort())
  })
})

describe.each(APPLICATION_STATES)('reading one that is %s', (state) => {
  const inside: RoleToWalk[] = ['member', 'representative']
  const allowed = state === 'draft' ? inside : [...inside, ...SECRETARIAT]
  test.each(EVERYONE)('by %s', (role) => {
    expect(may('read', role, state)).toBe(allowed.includes(role))
  })
})
