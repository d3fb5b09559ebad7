import type { ClientSession, Types } from 'mongoose'
import { Application } from '#models/application/record.server.ts'
import type { ApplicationState } from '#models/application/states.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import type { ProgrammeRecord } from './record.server.ts'

/** Their part is not over. */
export const CONCERNED: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'eligible',
  'returned',
  'ranked',
  'matched',
  'waitlisted',
]

/** The organisations whose applications stand in one of these states: one notice may reach ten thousand. */
export function applicantsIn(
  session: ClientSession,
  programme: Types.ObjectId,
  states: readonly ApplicationState[],
): Promise<Types.ObjectId[]> {
  return Application.distinct('organisation', { programme, state: { $in: states } }, { session })
}

/** Every verified organisation that may take part on one side or the other. */
export function invited(
  session: ClientSession,
  { sides }: Pick<ProgrammeRecord, 'sides'>,
): Promise<Types.ObjectId[]> {
  const eligible = [sides.a, sides.b].map(({ kinds, seats }) => ({
    kind: { $in: kinds },
    seat: { $in: seats },
  }))
  return Organisation.distinct('_id', { state: 'verified', $or: eligible }, { session })
}
