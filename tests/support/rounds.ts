import { Types } from 'mongoose'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import type { Side } from '#models/programme/programme.ts'
import { programme } from '#tests/support/programmes.ts'
import { organisation } from '#tests/support/alliance.ts'

const LOCKED_AT = new Date('2026-04-01T00:00:00Z')
export const RUN_AT = new Date('2026-04-02T00:00:00Z')

/** One organisation of an alliance in small: its places and whom it wants, most wanted first. */
export interface Wish {
  side: Side
  places?: number
  wants: readonly string[]
  /** A list that nobody vouched for. */
  certified?: boolean
}

/** A locked programme with these organisations and lists, past the verbs that lead there. */
export async function lockedProgramme(wishes: Readonly<Record<string, Wish>>) {
  const { _id, id, slug } = await programme({ state: 'locked' })
  const ids = new Map<string, string>()
  for (const name of Object.keys(wishes)) ids.set(name, await organisation(name))
  const idOf = (name: string) => ids.get(name) ?? ''
  for (const [name, { side, places = 1, wants, certified = true }] of Object.entries(wishes)) {
    await Application.create({
      ...application(_id, side, idOf(name), places),
      state: certified ? 'ranked' : 'eligible',
      rankings: [ranking(1, wants.map(idOf), certified)],
    })
  }
  return { _id, id, slug, idOf, nameOf: (one: string) => nameIn(ids, one) }
}

const nameIn = (ids: ReadonlyMap<string, string>, one: string) =>
  [...ids].find(([, id]) => id === one)?.[0] ?? one

export const ranking = (
  round: 1 | 2,
  wanted: readonly string[],
  certified = true,
): ApplicationRecord['rankings'][number] => ({
  round,
  entries: wanted.map((organisation) => ({ organisation: new Types.ObjectId(organisation) })),
  changedAt: LOCKED_AT,
  certified: certified ? { by: new Types.ObjectId(), at: LOCKED_AT } : null,
})

function application(
  programmeId: Types.ObjectId,
  side: Side,
  organisationId: string,
  capacity: number,
): ApplicationRecord {
  return {
    _id: new Types.ObjectId(),
    programme: programmeId,
    side,
    organisation: new Types.ObjectId(organisationId),
    state: 'ranked',
    course: [],
    capacity,
    answers: [],
    offers: null,
    needs: null,
    objectives: { text: '共同观测近海环境。', script: 'hans' },
    reason: null,
    override: null,
    rankings: [],
    results: [],
    priority: 0,
    submittedAt: LOCKED_AT,
    createdBy: new Types.ObjectId(),
    createdAt: LOCKED_AT,
    changedAt: LOCKED_AT,
    version: 1,
  }
}
