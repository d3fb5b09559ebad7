import { Types } from 'mongoose'
import { Application, type ApplicationRecord } from '#models/application/record.server.ts'
import { Organisation } from '#models/organisation/organisation.server.ts'
import type { Side } from '#models/programme/programme.ts'
import { randomness } from '#tests/bench/randomness.ts'
import { programme } from '#tests/support/programmes.ts'

const BATCH = 2_000
/** From so many, whoever ranks chooses. */
const NEIGHBOURHOOD = 60

/**
 * A locked programme of so many verified organisations, half on each side, each of which certified a list of `ranks`.
 * @returns its id
 */
export async function fillProgramme(organisations: number, ranks: number): Promise<string> {
  const random = randomness(20_261_126)
  const { _id } = await programme({ state: 'locked', longestList: ranks })
  const half = organisations / 2
  const ids = Array.from({ length: organisations }, () => new Types.ObjectId())
  const others = (own: number) => (own < half ? ids.slice(half) : ids.slice(0, half))
  for (let from = 0; from < organisations; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    await Organisation.collection.insertMany(batch.map(organisation))
    const applications = batch.map((id, place) =>
      application(
        _id,
        from + place < half ? 'a' : 'b',
        id,
        some(others(from + place), (from + place) % half, ranks, random),
      ),
    )
    await Application.collection.insertMany(applications)
  }
  return _id.toString()
}

const at = new Date('2026-04-01T00:00:00Z')

function organisation(_id: Types.ObjectId, number: number) {
  const name = `示范单位${_id.toString()}`
  return {
    _id,
    names: { 'zh-Hans': name, en: `Demonstration ${number} ${_id.toString()}` },
    kind: 'research-body',
    seat: 'shenzhen',
    state: 'verified',
    stateSince: at,
    slugs: [_id.toString()],
    acronyms: [],
    aliases: [],
    clusters: [],
    disciplines: [],
    createdAt: at,
    changedAt: at,
  } as never
}

/** A list as it comes about: who works on much the same wants each other, and some are wanted by many. */
function some(others: readonly Types.ObjectId[], own: number, count: number, random: () => number) {
  const chosen = new Set<number>()
  while (chosen.size < count) {
    const near = Math.floor(own + (random() - 0.5) * NEIGHBOURHOOD * (1 + random()))
    chosen.add((near + others.length) % others.length)
  }
  return [...chosen].flatMap((place) => others[place] ?? [])
}

function application(
  programmeId: Types.ObjectId,
  side: Side,
  organisationId: Types.ObjectId,
  wanted: readonly Types.ObjectId[],
): ApplicationRecord {
  const certified = { by: organisationId, at }
  return {
    _id: new Types.ObjectId(),
    programme: programmeId,
    side,
    organisation: organisationId,
    state: 'ranked',
    course: [{ state: 'ranked', at, by: null }],
    capacity: 1,
    answers: [],
    offers: { text: '开放海洋观测平台，提供浮标与数据。', script: 'hans' },
    needs: { text: '需要传感器校准与长期观测的伙伴。', script: 'hans' },
    objectives: { text: '共同观测近海环境，公开一份年度报告。', script: 'hans' },
    reason: null,
    override: null,
    rankings: [
      {
        round: 1,
        entries: wanted.map((other) => ({ organisation: other })),
        changedAt: at,
        certified,
      },
    ],
    results: [],
    priority: 0,
    submittedAt: at,
    createdBy: organisationId,
    createdAt: at,
    changedAt: at,
    version: 1,
  }
}
