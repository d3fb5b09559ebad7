import { describe, expect, test } from 'vitest'
import { eligibilityProblems, fittingSides } from '#models/application/eligibility.ts'
import type {
  OrganisationKind,
  OrganisationState,
  Seat,
} from '#models/organisation/organisation.ts'

const programme: Parameters<typeof fittingSides>[1] = {
  sides: {
    a: { kinds: ['national-society'], seats: ['national', 'shenzhen'] },
    b: { kinds: ['university', 'national-society'], seats: ['hong-kong', 'shenzhen'] },
  },
}
const organisation = (
  kind: OrganisationKind,
  seat: Seat,
  state: OrganisationState = 'verified',
) => ({
  kind,
  seat,
  state,
})

describe('the automatic check', () => {
  test.each([
    [organisation('national-society', 'national'), []],
    [organisation('national-society', 'national', 'suspended'), ['suspended']],
    [organisation('national-society', 'national', 'registered'), ['unverified']],
    [organisation('enterprise', 'national'), ['kind']],
    [organisation('national-society', 'macao'), ['seat']],
    [organisation('university', 'hong-kong'), ['kind', 'seat', 'other-side']],
  ])('finds what speaks against %j', (applicant, problems) => {
    expect(eligibilityProblems(applicant, programme, 'a')).toEqual(problems)
  })
})

test('which sides fit follows from kind and city: one, both or none', () => {
  expect(fittingSides(organisation('university', 'hong-kong'), programme)).toEqual(['b'])
  expect(fittingSides(organisation('national-society', 'shenzhen'), programme)).toEqual(['a', 'b'])
  expect(fittingSides(organisation('enterprise', 'foshan'), programme)).toEqual([])
})
