import { Collaboration } from '#models/collaboration/record.server.ts'
import { LEAVABLE_STATES } from '#models/collaboration/states.ts'
import { DomainError } from '#models/errors.ts'
import { Membership } from '#models/membership/membership.server.ts'
import { RoomMember } from '#models/room/member.server.ts'
import { conflictOf, type Conflict } from './conflict.ts'
import type { EvaluationRecord } from './record.server.ts'

type Concerned = Pick<EvaluationRecord, 'collaboration' | 'parties'>

/** By user id: why each of them cannot evaluate, null for who can. */
export async function conflictsOf(
  users: readonly string[],
  { collaboration, parties }: Concerned,
): Promise<Map<string, Conflict | null>> {
  const ours = parties.map(({ organisation }) => organisation)
  const { room } = (await Collaboration.findById(collaboration, { room: 1 }).lean()) ?? {}
  const [memberships, others, inRoom] = await Promise.all([
    Membership.find({ user: { $in: users } }).lean(),
    Collaboration.find(
      {
        _id: { $ne: collaboration },
        'parties.organisation': { $in: ours },
        state: { $in: LEAVABLE_STATES },
      },
      { parties: 1 },
    ).lean(),
    room ? RoomMember.find({ room, user: { $in: users } }, { user: 1 }).lean() : [],
  ])
  const partners = others.flatMap((other) =>
    other.parties.map(({ organisation }) => organisation.toString()),
  )
  return new Map(
    users.map((id) => [
      id,
      conflictOf({
        memberships: memberships
          .filter(({ user }) => user.toString() === id)
          .map(({ organisation, state }) => ({ organisation: organisation.toString(), state })),
        parties: ours.map(String),
        partners,
        inRoom: inRoom.some(({ user }) => user.toString() === id),
      }),
    ]),
  )
}

/**
 * @param field of the form that named them
 * @throws DomainError `conflict` with the kind of their conflict of interest
 */
export async function requireNoConflict(
  user: string,
  concerned: Concerned,
  field?: string,
): Promise<void> {
  const conflict = (await conflictsOf([user], concerned)).get(user)
  if (!conflict) return
  throw new DomainError('conflict', {
    reason: `evaluator-${conflict}`,
    ...(field ? { field } : {}),
  })
}
