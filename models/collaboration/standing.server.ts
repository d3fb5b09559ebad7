import type { Types } from 'mongoose'
import { Milestone } from '#models/milestone/record.server.ts'
import { Pulse } from '#models/pulse/record.server.ts'
import { Report } from '#models/report/record.server.ts'
import { Agreement } from './agreement.server.ts'
import type { Standing } from './expectation.ts'
import type { CollaborationRecord } from './record.server.ts'
import { stateAt } from './scope.server.ts'
import { ACTIVE_STATES, AGREEING_STATES } from './states.ts'

/** When work began, from which quarters are counted; null where it is not going on. */
export const standsWhileWorking = ({ state, signedAt }: CollaborationRecord): Date | null =>
  ACTIVE_STATES.includes(state) ? signedAt : null

/** Everything that decides who has to do what next, by collaboration id; a few queries for all of them. */
export async function standingsOf(
  records: readonly CollaborationRecord[],
  now: Date,
): Promise<Map<string, Standing>> {
  const agreeing = idsIn(records, AGREEING_STATES)
  const working = idsIn(records, ACTIVE_STATES)
  const [versions, milestones, reports, pulses] = await Promise.all([
    Agreement.find({ collaboration: { $in: agreeing } }, { collaboration: 1, version: 1, at: 1 })
      .lean()
      .then(byCollaboration),
    Milestone.find({ collaboration: { $in: working }, inForce: true })
      .lean()
      .then(byCollaboration),
    Report.find({ collaboration: { $in: working } }, { collaboration: 1, period: 1 })
      .lean()
      .then(byCollaboration),
    Pulse.find(
      { collaboration: { $in: working } },
      { collaboration: 1, organisation: 1, period: 1 },
    )
      .lean()
      .then(byCollaboration),
  ])
  return new Map(
    records.map((record) => {
      const id = record._id.toString()
      const { version } = record.agreement
      const written = versions(id).find((one) => one.version === version)?.at
      return [
        id,
        {
          state: stateAt(record, now),
          proposedAt: record.proposal.at,
          respondBy: record.respondBy,
          activated: record.signedAt,
          version,
          signable: latest([written, confirmedAt(record)]) ?? record.proposal.at,
          parties: record.parties.map(({ organisation, confirmed, signatures }) => ({
            organisation: organisation.toString(),
            confirmed: confirmed !== null,
            signed: signatures.map((signature) => signature.version),
            pulsed: last(pulses(id).filter((pulse) => pulse.organisation.equals(organisation))),
          })),
          reported: last(reports(id)),
          review: record.review
            ? {
                stage: record.review.stage,
                of: record.review.of.map(String),
                since: record.course.at(-1)?.at ?? record.proposal.at,
                by: record.review.by,
              }
            : null,
          milestones: milestones(id).map(({ _id, title, owner, due, state }) => ({
            id: _id.toString(),
            title,
            owner: owner.toString(),
            due,
            state,
          })),
        },
      ] as const
    }),
  )
}

const idsIn = (records: readonly CollaborationRecord[], states: readonly string[]) =>
  records.filter(({ state }) => states.includes(state)).map(({ _id }) => _id)

const confirmedAt = ({ course }: CollaborationRecord) =>
  course.find(({ state }) => state === 'confirmed')?.at

const latest = (moments: ReadonlyArray<Date | undefined>) =>
  moments
    .filter((moment) => moment !== undefined)
    .reduce<Date | undefined>((one, other) => (one && one > other ? one : other), undefined)

const last = (said: ReadonlyArray<{ period: number }>) =>
  Math.max(0, ...said.map(({ period }) => period))

function byCollaboration<T extends { collaboration: Types.ObjectId }>(
  records: readonly T[],
): (id: string) => T[] {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const id = record.collaboration.toString()
    groups.set(id, [...(groups.get(id) ?? []), record])
  }
  return (id) => groups.get(id) ?? []
}
