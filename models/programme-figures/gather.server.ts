import type { Types } from 'mongoose'
import { DESK_STATES } from '#models/application/desk.ts'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import { expectationsOf, type Expectation } from '#models/collaboration/expectation.ts'
import { Collaboration, type CollaborationRecord } from '#models/collaboration/record.server.ts'
import { standingsOf } from '#models/collaboration/standing.server.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import { Pulse, type PulseRecord } from '#models/pulse/record.server.ts'

/** As much of an application as the figures say. Of a list only whether it is certified, never what is on it. */
export type CountedApplication = Pick<
  ApplicationRecord,
  '_id' | 'organisation' | 'side' | 'state'
> & {
  course: Array<Pick<ApplicationRecord['course'][number], 'state'>>
  rankings: Array<Pick<ApplicationRecord['rankings'][number], 'round' | 'certified'>>
}

export interface Gathered {
  applications: CountedApplication[]
  collaborations: CollaborationRecord[]
  /** Of each organisation that is mentioned anywhere. */
  mentions: ReadonlyMap<string, OrganisationMention>
  /** By collaboration. */
  expectations: ReadonlyMap<string, Expectation[]>
  pulses: PulseRecord[]
}

/** Everything that the figures of a programme are made from: each collection is read once, by its index. */
export async function gather(programme: Types.ObjectId, now: Date): Promise<Gathered> {
  const [applications, collaborations] = await Promise.all([
    Application.find(
      { programme, state: { $in: DESK_STATES } },
      {
        ...{ organisation: 1, side: 1, state: 1, 'course.state': 1 },
        ...{ 'rankings.round': 1, 'rankings.certified': 1 },
      },
    ).lean<CountedApplication[]>(),
    Collaboration.find({ 'programme.id': programme }).lean(),
  ])
  const ids = new Set([
    ...applications.map(({ organisation }) => organisation.toString()),
    ...collaborations.flatMap(({ parties }) =>
      parties.map(({ organisation }) => organisation.toString()),
    ),
  ])
  const [mentions, standings, pulses] = await Promise.all([
    findMentions([...ids]),
    standingsOf(collaborations, now),
    Pulse.find({ collaboration: { $in: collaborations.map(({ _id }) => _id) } })
      .sort({ collaboration: 1, period: -1 })
      .lean(),
  ])
  const expectations = new Map(
    [...standings].map(([id, standing]) => [id, expectationsOf(standing, now)]),
  )
  return { applications, collaborations, mentions, expectations, pulses }
}
