import type {
  OrganisationKind,
  OrganisationState,
  Seat,
} from '#models/organisation/organisation.ts'
import { otherSide, SIDES, type Side } from '#models/programme/programme.ts'

export const ELIGIBILITY_PROBLEMS = [
  'suspended',
  'unverified',
  'kind',
  'seat',
  'other-side',
] as const
/**
 * `kind`, `seat`: not among those that the side is for; `other-side`: the other side is. A place in both sides
 * is not possible to begin with: an organisation has one application in a programme.
 */
export type EligibilityProblem = (typeof ELIGIBILITY_PROBLEMS)[number]

interface Applicant {
  kind: OrganisationKind
  seat: Seat
  state: OrganisationState
}

interface Conditions {
  sides: Record<Side, { kinds: readonly OrganisationKind[]; seats: readonly Seat[] }>
}

const fits = ({ kind, seat }: Applicant, { sides }: Conditions, side: Side) =>
  sides[side].kinds.includes(kind) && sides[side].seats.includes(seat)

/** The sides whose kinds and cities an organisation is among. */
export function fittingSides(organisation: Applicant, programme: Conditions): Side[] {
  return SIDES.filter((side) => fits(organisation, programme, side))
}

/** Everything that speaks against an organisation on a side of a programme, in the order of the list above. */
export function eligibilityProblems(
  organisation: Applicant,
  programme: Conditions,
  side: Side,
): EligibilityProblem[] {
  const { kinds, seats } = programme.sides[side]
  const { state, kind, seat } = organisation
  const misplaced =
    !fits(organisation, programme, side) && fits(organisation, programme, otherSide(side))
  const found: Record<EligibilityProblem, boolean> = {
    suspended: state === 'suspended',
    unverified: state !== 'verified' && state !== 'suspended',
    kind: !kinds.includes(kind),
    seat: !seats.includes(seat),
    'other-side': misplaced,
  }
  return ELIGIBILITY_PROBLEMS.filter((problem) => found[problem])
}
