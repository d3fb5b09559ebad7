import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import type { Side } from '#models/programme/programme.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { organisation, person } from './alliance.ts'
import { DATES } from './programmes.ts'

/** An application as it is needed, past the verbs that would take it there. @returns its id */
export async function application(
  { _id }: Pick<ProgrammeRecord, '_id'>,
  organisationId: string,
  given: Partial<ApplicationRecord> = {},
): Promise<string> {
  const state = given.state ?? 'eligible'
  const created = {
    _id: new Types.ObjectId(),
    programme: _id,
    side: 'a' as const,
    organisation: new Types.ObjectId(organisationId),
    state,
    course: [{ state, at: DATES.opens, by: null }],
    capacity: 1,
    createdBy: new Types.ObjectId(),
    createdAt: DATES.opens,
    changedAt: DATES.opens,
    submittedAt: DATES.opens,
    ...given,
  }
  await Application.create(created)
  return created._id.toString()
}

export interface Applicant {
  /** Of its application. */
  id: string
  organisation: string
  representative: Actor
}

/** An organisation with a representative that takes part on a side. */
export async function applicant(
  programme: Pick<ProgrammeRecord, '_id'>,
  name: string,
  side: Side,
  given: Partial<ApplicationRecord> = {},
): Promise<Applicant> {
  const own = await organisation(name, { seat: side === 'a' ? 'shenzhen' : 'hong-kong' })
  return {
    id: await application(programme, own, { side, ...given }),
    organisation: own,
    representative: await person(`rep-${name}`, [[own, 'representative']]),
  }
}
