import { describe, expect, test } from 'vitest'
import { conflictOf } from '#models/evaluation/conflict.ts'
import { MEMBERSHIP_STATES, type MembershipState } from '#models/membership/membership.ts'

const parties = ['ours', 'theirs']
const partners = ['partner', 'ours']
const conflict = (memberships: Array<[string, MembershipState]>, inRoom = false) =>
  conflictOf({
    memberships: memberships.map(([organisation, state]) => ({ organisation, state })),
    parties,
    partners,
    inRoom,
  })

describe('a conflict of interest', () => {
  const TABLE: Record<string, Record<MembershipState, string | null>> = {
    ours: { requested: 'party', active: 'party', declined: null, ended: 'former' },
    theirs: { requested: 'party', active: 'party', declined: null, ended: 'former' },
    partner: { requested: null, active: 'partner', declined: null, ended: null },
    elsewhere: { requested: null, active: null, declined: null, ended: null },
  }
  for (const [organisation, states] of Object.entries(TABLE)) {
    test.each(MEMBERSHIP_STATES)(`of somebody in ${organisation}: %s`, (state) => {
      expect(conflict([[organisation, state]])).toBe(states[state])
    })
  }

  test('is nobody’s who belongs nowhere and is not in the room', () => {
    expect(conflict([])).toBeNull()
    expect(conflict([], true)).toBe('room')
  })

  test('of several is the gravest', () => {
    expect(
      conflict(
        [
          ['partner', 'active'],
          ['theirs', 'ended'],
        ],
        true,
      ),
    ).toBe('former')
  })
})
