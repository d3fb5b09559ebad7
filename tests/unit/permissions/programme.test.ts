import { describe, expect, it } from 'vitest'
import { programmePolicy, type ProgrammePolicyAction } from '#models/programme/policy.ts'
import { ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

const roles = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const secretariat: RoleToWalk[] = ['coordinator', 'administrator']

/** Who may do what to a programme; reading depends on whether it is announced. */
const TABLE: Record<Exclude<ProgrammePolicyAction, 'read'>, RoleToWalk[]> = {
  desk: secretariat,
  create: secretariat,
  edit: secretariat,
  announce: secretariat,
  changeDates: secretariat,
  bringForward: secretariat,
  cancel: secretariat,
  archive: secretariat,
}

it('has a line for every action of the policy', () => {
  expect(Object.keys(programmePolicy).sort()).toEqual(['read', ...Object.keys(TABLE)].sort())
})

describe.each(Object.keys(TABLE) as Array<keyof typeof TABLE>)('%s', (action) => {
  it.each(roles)('by %s', (role) => {
    expect(programmePolicy[action](ROLES_TO_WALK[role])).toBe(TABLE[action].includes(role))
  })
})

describe('reading', () => {
  it.each(roles)('what is announced, by %s', (role) => {
    const announced = { announcedAt: new Date() }
    expect(programmePolicy.read(ROLES_TO_WALK[role], announced)).toBe(true)
  })
  it.each(roles)('what is not, by %s', (role) => {
    const draft = { announcedAt: null }
    expect(programmePolicy.read(ROLES_TO_WALK[role], draft)).toBe(secretariat.includes(role))
  })
})
