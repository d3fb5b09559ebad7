import type { Types } from 'mongoose'
import { Schema, type ClientSession } from 'mongoose'
import { POSITIONS, type Actor, type Position } from '#models/actor.ts'
import { currentTime } from '#models/clock.server.ts'
import { defineModel } from '#models/database.server.ts'
import { MEMBERSHIP_STATES, type MembershipState } from './membership.ts'

export interface MembershipRecord {
  _id: Types.ObjectId
  user: Types.ObjectId
  organisation: Types.ObjectId
  position: Position
  state: MembershipState
  since: Date
  /** How many fellow representatives left while this one stayed; see `endMembership`. */
  outlasted?: number
}

const schema = new Schema<MembershipRecord>(
  {
    user: { type: Schema.Types.ObjectId, required: true },
    organisation: { type: Schema.Types.ObjectId, required: true },
    position: { type: String, enum: POSITIONS, required: true },
    state: { type: String, enum: MEMBERSHIP_STATES, required: true },
    since: { type: Date, default: currentTime },
    outlasted: Number,
  },
  { collection: 'memberships', versionKey: false },
)
schema.index({ user: 1, organisation: 1 }, { unique: true })
schema.index({ organisation: 1, state: 1 })

export const Membership = defineModel<MembershipRecord>('Membership', schema)

/** The organisations that a person belongs to now, as `Actor` carries them. */
export async function organisationsOf(userId: string): Promise<Actor['organisations']> {
  const memberships = await Membership.find({ user: userId, state: 'active' }).lean()
  return memberships.map(({ organisation, position }) => ({
    id: organisation.toString(),
    position,
  }))
}

/** Makes somebody a member, or gives a member another position. Emit `membership.activated` afterwards. */
export async function activateMembership(
  session: ClientSession,
  userId: string,
  organisationId: string | Types.ObjectId,
  position: Position,
): Promise<void> {
  await Membership.updateOne(
    { user: userId, organisation: organisationId },
    { $set: { position, state: 'active', since: currentTime() } },
    { upsert: true, session },
  )
}

/** Everybody leaves, and whoever asked to come in no longer does. @returns who was a member */
export async function endAllMemberships(
  session: ClientSession,
  organisationId: string,
): Promise<string[]> {
  const members = await Membership.find({ organisation: organisationId, state: 'active' })
    .session(session)
    .lean()
  await Membership.updateMany(
    { organisation: organisationId, state: { $in: ['active', 'requested'] } },
    { $set: { state: 'ended', since: currentTime() } },
    { session },
  )
  return members.map(({ user }) => user.toString())
}
