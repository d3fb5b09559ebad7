import { nextStep } from '#models/application/next-step.ts'
import type { SecondRound } from '#models/application/windows.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { stateAt } from '#models/collaboration/scope.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import type { WireFiguresRow, WirePartnership } from './figures.ts'
import type { CountedApplication, Gathered } from './gather.server.ts'
import type { Overdue } from './overdue.server.ts'

interface Around {
  programme: ProgrammeRecord
  second: SecondRound | null
  overdue: readonly Overdue[]
  now: Date
}

/** Each organisation of a programme with what became of its application. */
export function rowsOf(gathered: Gathered, around: Around): WireFiguresRow[] {
  const { applications, mentions } = gathered
  const collaborations = byParty(gathered.collaborations)
  const waitsFor = new Set(around.overdue.flatMap(concerned))
  return applications.flatMap((application): WireFiguresRow[] => {
    const id = application.organisation.toString()
    const organisation = mentions.get(id)
    if (!organisation) return []
    const { _id, side, state } = application
    const own = collaborations.get(id) ?? []
    const certified = isCertified(application)
    return [
      {
        organisation,
        application: _id.toString(),
        side,
        state,
        certified,
        partnerships: own.map((collaboration) =>
          toPartnership(collaboration, id, gathered, around),
        ),
        next:
          nextOf(own, gathered) ??
          nextStep(
            { state, list: { length: 0, certified } },
            around.programme,
            around.second,
            around.now,
          ).by,
        overdue: waitsFor.has(id),
      },
    ]
  })
}

/** Those whose turn it is; where it is an evaluator's or a coordinator's, all whom it keeps waiting. */
const concerned = ({ organisations, collaboration }: Overdue): string[] =>
  organisations.length > 0
    ? organisations
    : (collaboration?.parties ?? []).map(({ organisation }) => organisation.toString())

/** Of the round that is ranked at present, or was last. */
const isCertified = ({ rankings, state }: CountedApplication) =>
  rankings.some(({ round, certified }) => round === (state === 'waitlisted' ? 2 : 1) && certified)

function toPartnership(
  collaboration: CollaborationRecord,
  own: string,
  { mentions }: Gathered,
  { now }: Around,
): WirePartnership {
  return {
    collaboration: collaboration._id.toString(),
    state: stateAt(collaboration, now),
    partners: collaboration.parties.flatMap(({ organisation }) => {
      const id = organisation.toString()
      return id === own ? [] : (mentions.get(id) ?? [])
    }),
  }
}

/** The first date of what is expected, otherwise of the next evaluation. */
function nextOf(own: readonly CollaborationRecord[], { expectations }: Gathered): string | null {
  const dates = own.flatMap(({ _id, reviewAt }) => [
    ...(expectations.get(_id.toString()) ?? []).flatMap(({ by }) => by ?? []),
    ...(reviewAt ? [reviewAt.toISOString()] : []),
  ])
  return dates.sort()[0] ?? null
}

/** Collaborations by each of their parties. */
export function byParty(
  collaborations: readonly CollaborationRecord[],
): Map<string, CollaborationRecord[]> {
  const found = new Map<string, CollaborationRecord[]>()
  for (const collaboration of collaborations) {
    for (const { organisation } of collaboration.parties) {
      const id = organisation.toString()
      const own = found.get(id)
      if (own) own.push(collaboration)
      else found.set(id, [collaboration])
    }
  }
  return found
}
