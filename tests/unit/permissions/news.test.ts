import { describe, expect, it } from 'vitest'
import { newsPolicy, type NewsPolicyAction } from '#models/news/policy.ts'
import { NEWS_STATES } from '#models/news/states.ts'
import { ROLES_TO_WALK, type RoleToWalk } from '#tests/support/roles.ts'

const roles = Object.keys(ROLES_TO_WALK) as RoleToWalk[]
const secretariat: RoleToWalk[] = ['coordinator', 'administrator']

/** Who may do what to an item that somebody else wrote; reading has a table of its own. */
const TABLE: Record<Exclude<NewsPolicyAction, 'read'>, RoleToWalk[]> = {
  desk: secretariat,
  create: secretariat,
  edit: secretariat,
  convert: secretariat,
  review: secretariat,
  discard: secretariat,
  submit: secretariat,
  return: secretariat,
  approve: secretariat,
  correct: secretariat,
  withdraw: secretariat,
  archive: secretariat,
}

it('has a line for every action of the policy', () => {
  expect(Object.keys(newsPolicy).sort()).toEqual(['read', ...Object.keys(TABLE)].sort())
})

describe.each(Object.keys(TABLE) as Array<keyof typeof TABLE>)('%s', (action) => {
  it.each(roles)('by %s', (role) => {
    const subject = { state: 'draft', authors: ['f'.repeat(24)] } as const
    expect(newsPolicy[action](ROLES_TO_WALK[role], subject)).toBe(TABLE[action].includes(role))
  })
})

it('lets nobody approve what they wrote in', () => {
  const { coordinator, administrator } = ROLES_TO_WALK
  const subject = { state: 'in-review', authors: [administrator.id, coordinator.id] } as const
  expect(newsPolicy.approve(coordinator, subject)).toBe(false)
  expect(newsPolicy.approve(administrator, subject)).toBe(false)
})

describe.each(NEWS_STATES)('reading in state %s', (state) => {
  const everyone = ['published', 'corrected', 'withdrawn', 'archived'].includes(state)
  it.each(roles)('by %s', (role) => {
    const expected = everyone || secretariat.includes(role)
    expect(newsPolicy.read(ROLES_TO_WALK[role], { state, authors: [] })).toBe(expected)
  })
})
