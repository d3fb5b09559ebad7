import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import { remindApplicants } from '#models/application/remind.server.ts'
import { secondRoundOf } from '#models/application/second-round.server.ts'
import { confirmCollaboration, declineCollaboration } from '#models/collaboration/answer.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { advanceRound } from '#models/round/advance.server.ts'
import { certificateOf, sha256 } from '#models/round/certificate.server.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound } from '#models/round/find.server.ts'
import { publishRound } from '#models/round/publish.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { lockedProgramme, ranking, RUN_AT, type Wish } from '#tests/support/rounds.ts'

const DAY_MS = 86_400_000
const after = (date: Date, days: number, ms = 0) => new Date(date.getTime() + days * DAY_MS + ms)
const ANSWERED = after(RUN_AT, 7)
/** Later than any list may be certified. */
const RANKED = after(RUN_AT, 60)

type Locked = Awaited<ReturnType<typeof lockedProgramme>>
let coordinator: Actor

beforeEach(async () => {
  coordinator = await person('统筹', [], { role: 'coordinator' })
})

const recordOf = async ({ _id }: Locked) => {
  const record = await Programme.findById(_id).lean()
  if (!record) throw new Error('no programme')
  return record
}

const advance = async (programme: Locked, now: Date) => advanceRound(await recordOf(programme), now)

async function matchAndPublish(programme: Locked, now: Date): Promise<void> {
  await dryRun(coordinator, programme.id, { proposing: 'a' }, now)
  const version = (await currentRound(programme))?.version ?? 0
  await publishRound(coordinator, programme.id, { version }, now)
}

const stateOf = async (programme: Locked, name: string) =>
  (await Application.findOne({ organisation: programme.idOf(name) }).lean())?.state

const pairOf = async (programme: Locked, one: string, other: string) =>
  Collaboration.findOne({
    'parties.organisation': { $all: [programme.idOf(one), programme.idOf(other)] },
  }).lean()

async function confirmBoth(programme: Locked, one: string, other: string, now: Date) {
  const pair = await pairOf(programme, one, other)
  for (const name of [one, other]) {
    const actor = await person(`代表${name}${now.getTime()}`, [
      [programme.idOf(name), 'representative'],
    ])
    await confirmCollaboration(actor, pair?._id.toString() ?? '', now)
  }
}

/** Three pairs at first: one is confirmed, one declined, one never answered; `a4` and `b4` are left over. */
const WISHES: Record<string, Wish> = {
  a1: { side: 'a', places: 2, wants: ['b1'] },
  a2: { side: 'a', wants: ['b2'] },
  a3: { side: 'a', wants: ['b3'] },
  a4: { side: 'a', wants: [] },
  b1: { side: 'b', wants: ['a1'] },
  b2: { side: 'b', wants: ['a2'] },
  b3: { side: 'b', wants: ['a3'] },
  b4: { side: 'b', wants: ['a1'] },
}

async function firstRoundAnswered(): Promise<Locked> {
  const programme = await lockedProgramme(WISHES)
  await matchAndPublish(programme, RUN_AT)
  await confirmBoth(programme, 'a1', 'b1', after(RUN_AT, 1))
  const declined = await pairOf(programme, 'a2', 'b2')
  const actor = await person('代表a2', [[programme.idOf('a2'), 'representative']])
  await declineCollaboration(
    actor,
    declined?._id.toString() ?? '',
    { reason: '人手不足' },
    after(RUN_AT, 2),
  )
  return programme
}

describe('when the time to answer is over', () => {
  test('not a moment earlier, whoever has a free place ranks anew, and each is told once', async () => {
    const programme = await firstRoundAnswered()
    expect(await advance(programme, ANSWERED)).toBe(false)
    const moved = await Promise.all([
      advance(programme, after(ANSWERED, 0, 1)),
      advance(programme, after(ANSWERED, 0, 1)),
    ])
    expect(moved.filter(Boolean)).toHaveLength(1)
    expect((await recordOf(programme)).state).toBe('second-round')
    const states = await Promise.all(
      Object.keys(WISHES).map(async (name) => `${name} ${await stateOf(programme, name)}`),
    )
    expect(states).toEqual([
      'a1 waitlisted',
      'a2 waitlisted',
      'a3 waitlisted',
      'a4 waitlisted',
      'b1 matched',
      'b2 waitlisted',
      'b3 waitlisted',
      'b4 waitlisted',
    ])
    expect((await pairOf(programme, 'a3', 'b3'))?.state).toBe('lapsed')
    expect(await Notice.countDocuments({ kind: 'round.second-opened' })).toBe(7)
    const { dates } = await recordOf(programme)
    expect(await secondRoundOf(programme._id)).toMatchObject({
      state: 'ranking',
      rankingCloses: new Date(Math.max(+dates.secondRankingCloses, +after(ANSWERED, 7, 1))),
    })
  })

  test('and nobody on one side has a free place, the programme runs at once', async () => {
    const programme = await lockedProgramme({
      a1: { side: 'a', wants: ['b1'] },
      a2: { side: 'a', wants: ['b1'] },
      b1: { side: 'b', wants: ['a1'] },
    })
    await matchAndPublish(programme, RUN_AT)
    await confirmBoth(programme, 'a1', 'b1', after(RUN_AT, 1))
    await advance(programme, after(ANSWERED, 0, 1))
    expect((await recordOf(programme)).state).toBe('running')
    expect(await stateOf(programme, 'a1')).toBe('matched')
    expect(await stateOf(programme, 'a2')).toBe('unmatched')
    const told = await Notice.find({ kind: 'round.unmatched' }).lean()
    expect(told.map(({ to }) => to.organisations?.map(String))).toEqual([[programme.idOf('a2')]])
  })
})

describe('nobody is left without word', () => {
  test('who is not verified when the second round begins hears that it has no part in it', async () => {
    const programme = await firstRoundAnswered()
    await setOrganisationState(programme.idOf('a4'), 'suspended')
    await advance(programme, after(ANSWERED, 0, 1))
    expect(await stateOf(programme, 'a4')).toBe('unmatched')
    const told = await Notice.find({ kind: 'round.unmatched' }).lean()
    expect(told.map(({ to }) => to.organisations?.map(String))).toEqual([[programme.idOf('a4')]])
  })

  test('who was not verified when lists were read hears it with the results of the others', async () => {
    const programme = await lockedProgramme(WISHES)
    await setOrganisationState(programme.idOf('a4'), 'suspended')
    await matchAndPublish(programme, RUN_AT)
    const told = await Notice.find({ kind: 'round.left-out' }).lean()
    expect(told.map(({ to }) => to.organisations?.map(String))).toEqual([[programme.idOf('a4')]])
  })

  test('of a pair that the matching brought, the one who is silent hears of the other’s word', async () => {
    const programme = await lockedProgramme(WISHES)
    await matchAndPublish(programme, RUN_AT)
    const actor = await person('代表a2', [[programme.idOf('a2'), 'representative']])
    const pair = await pairOf(programme, 'a2', 'b2')
    await confirmCollaboration(actor, pair?._id.toString() ?? '', after(RUN_AT, 1))
    const [told, ...others] = await Notice.find({ kind: 'collaboration.awaits-you' }).lean()
    expect(others).toEqual([])
    expect(told?.to.organisations?.map(String)).toEqual([programme.idOf('b2')])
    expect(told?.dates).toEqual({ by: ANSWERED })
  })

  test('of lists of the second round that nobody vouched for, representatives are reminded, each day once', async () => {
    const programme = await firstRoundAnswered()
    await advance(programme, after(ANSWERED, 0, 1))
    await Application.updateOne(
      { organisation: programme.idOf('a1') },
      { $push: { rankings: ranking(2, [programme.idOf('b4')]) } },
    )
    await Application.updateOne(
      { organisation: programme.idOf('a4') },
      { $push: { rankings: ranking(2, [programme.idOf('b4')], false) } },
    )
    const closes = (await secondRoundOf(programme._id))?.rankingCloses as Date
    const reminded: number[] = []
    for (const days of [-4, -3, -2, -1, 0]) {
      reminded.push(await remindApplicants(after(closes, days)))
    }
    expect(reminded).toEqual([0, 6, 0, 6, 0])
    const [notice] = await Notice.find({ kind: 'application.list-reminder' }).lean()
    expect(notice?.dates).toEqual({ closes })
  })
})

test('a second round from end to end, by the clock', async () => {
  const programme = await firstRoundAnswered()
  await advance(programme, after(ANSWERED, 0, 1))
  const rank = (name: string, wanted: string[]) =>
    Application.updateOne(
      { organisation: programme.idOf(name) },
      { $push: { rankings: ranking(2, wanted.map(programme.idOf)) } },
    )
  // `b1` has no place left, and `a1` and `b1` are a pair already.
  await rank('a1', ['b1', 'b4'])
  await rank('b4', ['a1', 'a4'])
  await rank('a3', ['b3'])
  await rank('b3', ['a3'])

  expect(await advance(programme, after(ANSWERED, 1))).toBe(false)
  expect(await advance(programme, RANKED)).toBe(true)
  expect((await currentRound(programme))?.state).toBe('locked')
  expect(await Notice.countDocuments({ kind: 'round.second-closed' })).toBe(1)
  expect(await advance(programme, after(RANKED, 1))).toBe(false)

  await matchAndPublish(programme, after(RANKED, 1))
  const second = await currentRound(programme)
  expect(second).toMatchObject({ number: 2, state: 'published', figures: { pairs: 2 } })
  const [one, two] = await Promise.all([
    certificateOf(await recordOf(programme), 1),
    certificateOf(await recordOf(programme), 2),
  ])
  expect(two.sides.a.parties).toHaveLength(4)
  expect(two.sides.b.parties).toHaveLength(3)
  for (const certificate of [one, two]) {
    expect(await checkCertificate(certificate, sha256)).toMatchObject({ holds: true })
  }
  expect(await stateOf(programme, 'a1')).toBe('matched')
  expect(await stateOf(programme, 'a4')).toBe('unmatched')
  const last = await Notice.find({ kind: 'round.last-nobody-ranked' }).lean()
  expect(last.flatMap(({ to }) => to.organisations?.map(String) ?? []).sort()).toEqual(
    ['a2', 'a4', 'b2'].map(programme.idOf).sort(),
  )

  await confirmBoth(programme, 'a1', 'b4', after(RANKED, 2))
  expect(await advance(programme, after(RANKED, 8))).toBe(false)
  expect(await advance(programme, after(RANKED, 8, 1))).toBe(true)
  expect((await recordOf(programme)).state).toBe('running')
  const final = await Promise.all(
    Object.keys(WISHES).map(async (name) => `${name} ${await stateOf(programme, name)}`),
  )
  expect(final).toEqual([
    'a1 matched',
    'a2 unmatched',
    'a3 unmatched',
    'a4 unmatched',
    'b1 matched',
    'b2 unmatched',
    'b3 unmatched',
    'b4 matched',
  ])
  // The others heard with the second round's results that it was the last.
  expect(await Notice.countDocuments({ kind: 'round.unmatched' })).toBe(2)
  expect(await advance(programme, after(RANKED, 30))).toBe(false)
})
