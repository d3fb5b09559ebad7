import { Types, type ClientSession, type mongo } from 'mongoose'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import { APPLICATION_TRANSITIONS, type ApplicationAction } from '#models/application/states.ts'
import { inTransaction } from '#models/database.server.ts'
import type { Explanation } from '#models/matching/explain.ts'
import { tell } from '#models/notification/tell.server.ts'
import { findMentions } from '#models/organisation/find.server.ts'
import type { Names, OrganisationMention } from '#models/organisation/organisation.ts'
import { otherSide, SIDES } from '#models/programme/programme.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { LAST_NOTICES, RESULT_NOTICES } from './notices.ts'
import { numberOf, type Snapshot, type SnapshotParty } from './outcome.ts'
import type { RoundRecord } from './record.server.ts'
import { joinedNames } from './wording.server.ts'

/** One organisation with what it got, ids in the explanation being organisations'. */
export interface Participant extends Pick<SnapshotParty, 'organisation' | 'application'> {
  explanation: Explanation
}

/** @param explanations as `explainResult` gives them */
export function participantsOf(
  { sides }: Snapshot,
  explanations: ReadonlyMap<string, Explanation>,
): Participant[] {
  return SIDES.flatMap((side) => {
    const named = <Item extends { id: string }>(item: Item): Item => ({
      ...item,
      id: sides[otherSide(side)][numberOf(item.id)]?.organisation ?? '',
    })
    return sides[side].flatMap(({ organisation, application }, number) => {
      const explained = explanations.get(`${side}${number}`)
      if (!explained) return []
      const { partners, missed } = explained
      const explanation = {
        ...explained,
        partners: partners.map(named),
        missed: missed.map(named),
      }
      return [{ organisation, application, explanation }]
    })
  })
}

interface Publishing {
  round: RoundRecord
  programme: ProgrammeRecord
  /** Organisations with a pair that came to something so far. */
  paired: ReadonlySet<string>
}

/** Writes each organisation's result once and tells it, all in one transaction. */
export async function writeResults(
  publishing: Publishing,
  participants: readonly Participant[],
): Promise<void> {
  const partners = participants.flatMap(({ explanation }) => explanation.partners)
  const mentions = await findMentions([
    ...new Set([...participants.map(({ organisation }) => organisation), ...ids(partners)]),
  ])
  await inTransaction(async (session) => {
    // Everything has its type already; Mongoose would look at each explanation again.
    const applications = Application.db.collection<ApplicationRecord>(Application.collection.name)
    await applications.bulkWrite(
      participants.map((participant) => resultOf(publishing, participant)),
      { session, ordered: false },
    )
    await tellResults(session, publishing, participants, mentions)
  })
}

const ids = (items: ReadonlyArray<{ id: string }>) => items.map(({ id }) => id)

function resultOf(
  { round, paired }: Publishing,
  { organisation, application, explanation }: Participant,
): mongo.AnyBulkWriteOperation<ApplicationRecord> {
  const { from, to } = APPLICATION_TRANSITIONS[actionFor(round, paired.has(organisation))]
  const at = round.publishedAt ?? new Date()
  return {
    updateOne: {
      filter: {
        _id: new Types.ObjectId(application),
        state: { $in: from },
        'results.round': { $ne: round.number },
      },
      update: {
        $set: { state: to, changedAt: at },
        $push: {
          course: { state: to, at, by: null },
          results: { round: round.number, explanation },
        },
        $inc: { version: 1 },
      },
    },
  }
}

/** Whoever goes away from the first round with nothing waits for the second; from the second, that is all. */
function actionFor({ number }: RoundRecord, paired: boolean): ApplicationAction {
  if (paired) return 'match'
  return number === 1 ? 'waitlist' : 'leave'
}

const isLast = (code: string): code is keyof typeof LAST_NOTICES => code in LAST_NOTICES

function noticeFor(
  { round, paired }: Publishing,
  { organisation, explanation: { code } }: Participant,
) {
  const action = actionFor(round, paired.has(organisation))
  return action === 'leave' && isLast(code) ? LAST_NOTICES[code] : RESULT_NOTICES[code]
}

async function tellResults(
  session: ClientSession,
  publishing: Publishing,
  participants: readonly Participant[],
  mentions: ReadonlyMap<string, OrganisationMention>,
): Promise<void> {
  const { round, programme } = publishing
  const namesOf = (id: string): Names => mentions.get(id)?.names ?? {}
  const dates: Record<string, Date> = round.respondBy ? { by: round.respondBy } : {}
  await tell(
    session,
    participants.map((participant) => {
      const { organisation, application, explanation } = participant
      return {
        kind: noticeFor(publishing, participant),
        key: `round.result:${round._id.toString()}:${application}`,
        to: { organisations: [new Types.ObjectId(organisation)] },
        path: `/programmes/${programme.slug}/result`,
        names: {
          programme: programme.title,
          organisation: namesOf(organisation),
          partners: joinedNames(ids(explanation.partners).map(namesOf)),
        },
        figures: { places: explanation.places },
        dates,
      }
    }),
  )
}

/** Tells those that the matching passed over as they were not verified when the lists were read. */
export async function tellLeftOut(
  session: ClientSession,
  { round, programme }: Pick<Publishing, 'round' | 'programme'>,
  organisations: readonly string[],
): Promise<void> {
  if (organisations.length === 0) return
  await tell(session, [
    {
      kind: 'round.left-out',
      key: `round.left-out:${round._id.toString()}`,
      to: { organisations: organisations.map((id) => new Types.ObjectId(id)) },
      path: `/programmes/${programme.slug}/application`,
      names: { programme: programme.title },
    },
  ])
}
