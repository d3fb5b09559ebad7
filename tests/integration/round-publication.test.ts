import { Types } from 'mongoose'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { Application } from '#models/application/record.server.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { Agreement } from '#models/collaboration/agreement.server.ts'
import { declineCollaboration } from '#models/collaboration/answer.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { formPair, undoPair } from '#models/round/by-hand.server.ts'
import { certificateOf, sha256 } from '#models/round/certificate.server.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'
import { dryRun } from '#models/round/dry-run.server.ts'
import { currentRound, loadOutcome } from '#models/round/find.server.ts'
import { pairsOf } from '#models/round/outcome.ts'
import { publicationSteps } from '#models/round/publication.server.ts'
import { publishRound, resumePublications } from '#models/round/publish.server.ts'
import { Outcome, Round } from '#models/round/record.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { lockedProgramme, RUN_AT, type Wish } from '#tests/support/rounds.ts'

let coordinator: Actor
let other: Actor

beforeEach(async () => {
  coordinator = await person('统筹甲', [], { role: 'coordinator' })
  other = await person('统筹乙', [], { role: 'coordinator' })
})

/** `a1` and `a2` both want `b1` first; `b3` and `a3` stay alone. */
const WISHES: Record<string, Wish> = {
  a1: { side: 'a', wants: ['b1', 'b2'] },
  a2: { side: 'a', wants: ['b1', 'b2'] },
  a3: { side: 'a', wants: ['b1'], certified: false },
  b1: { side: 'b', wants: ['a2', 'a1', 'a3'] },
  b2: { side: 'b', wants: ['a1', 'a2'] },
  b3: { side: 'b', places: 2, wants: ['a3'] },
}

type Locked = Awaited<ReturnType<typeof lockedProgramme>>

const run = (programme: Locked, proposing: 'a' | 'b' = 'a') =>
  dryRun(coordinator, programme.id, { proposing }, RUN_AT)

const versionOf = async ({ _id }: Locked) => (await currentRound({ _id }))?.version ?? 0

const publish = async (programme: Locked, actor = coordinator) =>
  publishRound(actor, programme.id, { version: await versionOf(programme) }, RUN_AT)

async function named({ _id, nameOf }: Locked) {
  const round = await currentRound({ _id })
  if (!round) throw new Error('no round')
  const { snapshot, result } = await loadOutcome(round)
  const name = (side: 'a' | 'b', number: number) =>
    nameOf(snapshot.sides[side][number]?.organisation ?? '')
  const names = (pairs: Array<[number, number]>) =>
    pairs.map(([a, b]) => `${name('a', a)} ${name('b', b)}`).sort()
  return { pairs: names(pairsOf(result)), blocking: names(result.blocking), round }
}

const applicationId = async (programme: Locked, name: string) =>
  (await Application.findOne({ organisation: programme.idOf(name) }).lean())?._id.toString() ?? ''

const stateOf = async (programme: Locked, name: string) =>
  (await Application.findOne({ organisation: programme.idOf(name) }).lean())?.state

describe('a dry run', () => {
  test('matches certified lists, counts the others as empty, and tells nobody', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    const { pairs, blocking, round } = await named(programme)
    expect(pairs).toEqual(['a1 b2', 'a2 b1'])
    expect(blocking).toEqual([])
    expect(round.figures).toMatchObject({
      pairs: 2,
      byHand: 0,
      blocking: 0,
      leftOut: 0,
      sides: {
        a: { parties: 3, listed: 2, places: 3, matched: 2, reached: [1, 1], unranked: 0 },
        b: { parties: 3, listed: 3, places: 4, matched: 2, reached: [2], unranked: 0 },
      },
    })
    expect((await Programme.findById(programme._id).lean())?.state).toBe('dry-run')
    expect(await Collaboration.countDocuments()).toBe(0)
    expect(await Notice.countDocuments()).toBe(0)
    expect(await Application.countDocuments({ state: 'matched' })).toBe(0)
  })

  test('says who gains and who loses if the other side proposes', async () => {
    const programme = await lockedProgramme({
      a1: { side: 'a', wants: ['b1', 'b2'] },
      a2: { side: 'a', wants: ['b2', 'b1'] },
      b1: { side: 'b', wants: ['a2', 'a1'] },
      b2: { side: 'b', wants: ['a1', 'a2'] },
    })
    await run(programme)
    const first = await named(programme)
    expect(first.pairs).toEqual(['a1 b1', 'a2 b2'])
    expect(first.round.figures?.other).toEqual({
      pairs: 2,
      sides: { a: { better: 0, worse: 2, same: 0 }, b: { better: 2, worse: 0, same: 0 } },
    })
    await run(programme, 'b')
    expect((await named(programme)).pairs).toEqual(['a1 b2', 'a2 b1'])
    expect(await Outcome.countDocuments()).toBe(1)
  })

  test('leaves out who is not verified any more', async () => {
    const programme = await lockedProgramme(WISHES)
    await setOrganisationState(programme.idOf('b1'), 'suspended')
    await run(programme)
    const { pairs, round } = await named(programme)
    expect(pairs).toEqual(['a1 b2'])
    expect(round.figures?.leftOut).toBe(1)
  })

  test('is for coordinators, from the lock to the publication', async () => {
    const programme = await lockedProgramme(WISHES)
    const member = await person('成员', [[programme.idOf('a1'), 'representative']])
    await expect(dryRun(member, programme.id, { proposing: 'a' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await Programme.updateOne({ _id: programme._id }, { state: 'ranking' })
    expect(await refusalOf(run(programme))).toBe('round-not-locked')
    await Programme.updateOne({ _id: programme._id }, { state: 'locked' })
    await run(programme)
    await publish(programme)
    expect(await refusalOf(run(programme))).toBe('round-published')
  })
})

describe('a change by hand', () => {
  const reason = '两家已经在谈合作。'
  const hand = (programme: Locked, a: string, b: string) => ({
    a: programme.idOf(a),
    b: programme.idOf(b),
    reason,
  })

  test('forms a pair within free places, and the certificate says so', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    await formPair(coordinator, programme.id, hand(programme, 'a3', 'b3'))
    await formPair(coordinator, programme.id, hand(programme, 'a3', 'b3'))
    expect((await named(programme)).pairs).toEqual(['a1 b2', 'a2 b1', 'a3 b3'])
    const full = formPair(other, programme.id, hand(programme, 'a1', 'b3'))
    await expect(full).rejects.toMatchObject({ detail: { field: 'a', reason: 'round-no-place' } })
    expect(await refusalOf(formPair(other, programme.id, hand(programme, 'a3', 'b3')))).toBe(
      'round-paired-already',
    )
    await publish(programme)
    const certificate = await certificateOf(await programmeRecord(programme), 1)
    expect(certificate.byHand).toHaveLength(1)
    expect(certificate.blockingPairs).toEqual([])
    expect(await checkCertificate(certificate, sha256)).toMatchObject({ holds: true })
  })

  test('undoes one, which leaves two that would rather have each other', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    await undoPair(coordinator, programme.id, hand(programme, 'a2', 'b1'))
    const undone = await named(programme)
    expect(undone.pairs).toEqual(['a1 b2'])
    expect(undone.blocking).toEqual(['a1 b1', 'a2 b1'])
    await formPair(coordinator, programme.id, hand(programme, 'a2', 'b1'))
    const back = await named(programme)
    expect(back.blocking).toEqual([])
    expect(back.round.figures?.byHand).toBe(0)
    const actions = (await auditOf(programme.id)).map(({ action }) => action)
    expect(actions).toEqual(['round.pair-formed', 'round.pair-undone', 'round.dry-run'])
  })

  test('of two at the same moment one is refused, and nothing is lost', async () => {
    const programme = await lockedProgramme({
      ...WISHES,
      b3: { side: 'b', places: 1, wants: [] },
      a4: { side: 'a', wants: [] },
    })
    await run(programme)
    const outcomes = await Promise.allSettled([
      formPair(coordinator, programme.id, hand(programme, 'a3', 'b3')),
      formPair(other, programme.id, hand(programme, 'a4', 'b3')),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await named(programme)).pairs.filter((pair) => pair.endsWith('b3'))).toHaveLength(1)
  })

  test('needs two that take part', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    const stranger = { ...hand(programme, 'a3', 'b3'), b: new Types.ObjectId().toString() }
    await expect(formPair(coordinator, programme.id, stranger)).rejects.toMatchObject({
      detail: { field: 'b', reason: 'round-not-participant' },
    })
  })
})

const programmeRecord = async ({ _id }: Locked) => {
  const record = await Programme.findById(_id).lean()
  if (!record) throw new Error('no programme')
  return record
}

async function written() {
  return {
    pairs: await Collaboration.countDocuments(),
    agreements: await Agreement.countDocuments(),
    results: await Application.countDocuments({ 'results.0': { $exists: true } }),
    doubled: await Application.countDocuments({ 'results.1': { $exists: true } }),
    notices: await Notice.countDocuments({ kind: /^round\./ }),
  }
}

const WHOLE = { pairs: 2, agreements: 2, results: 6, doubled: 0, notices: 6 }

describe('publication', () => {
  test('proposes the pairs, and gives everyone its result, explanation and next step', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    await publish(programme)
    expect(await written()).toEqual(WHOLE)
    const pair = await Collaboration.findOne({
      'parties.organisation': programme.idOf('a2'),
    }).lean()
    expect(pair).toMatchObject({
      state: 'proposed',
      kind: 'pair',
      proposal: { organisation: null, by: null },
      programme: { round: 1 },
      respondBy: new Date(RUN_AT.getTime() + 7 * 86_400_000),
      title: { text: 'a2 × b1', names: { 'zh-Hans': 'a2 × b1', en: 'a2 × b1' } },
      agreement: { version: 1, inForce: null },
    })
    expect(pair?.objectives.text).toContain('共同观测近海环境。')
    expect(await stateOf(programme, 'a2')).toBe('matched')
    expect(await stateOf(programme, 'a3')).toBe('waitlisted')
    const outranked = await Application.findOne({ organisation: programme.idOf('a1') }).lean()
    expect(outranked?.results[0]?.explanation).toMatchObject({
      code: 'matched',
      partners: [{ id: programme.idOf('b2'), place: 2 }],
      missed: [{ id: programme.idOf('b1'), because: 'full', places: 1 }],
    })
    const notice = await Notice.findOne({
      key: { $regex: await applicationId(programme, 'a3') },
    }).lean()
    expect(notice).toMatchObject({
      kind: 'round.nobody-ranked',
      path: `/programmes/${programme.slug}/result`,
    })
    expect(await programmeRecord(programme)).toMatchObject({
      state: 'published',
      respondBy: pair?.respondBy,
    })
    expect((await currentRound(programme))?.state).toBe('published')
  })

  test.each([0, 1, 2])(
    'killed after %i batches is taken up, and nothing is doubled',
    async (done) => {
      const programme = await lockedProgramme(WISHES)
      await run(programme)
      await dieAfter(done, programme)
      expect(await resumePublications(new Date(RUN_AT.getTime() + 120_000))).toBe(1)
      expect(await written()).toEqual(WHOLE)
      expect((await currentRound(programme))?.state).toBe('published')
      expect(await resumePublications(new Date(RUN_AT.getTime() + 180_000))).toBe(0)
    },
  )

  test('taken up after somebody declined does not propose that pair again', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    await dieAfter(2, programme)
    const a2 = programme.idOf('a2')
    const representative = await person('代表', [[a2, 'representative']])
    const pair = await Collaboration.findOne({ 'parties.organisation': a2 }).lean()
    const id = pair?._id.toString() ?? ''
    await declineCollaboration(representative, id, { reason: '人手不足' }, RUN_AT)
    await resumePublications(new Date(RUN_AT.getTime() + 120_000))
    expect(await written()).toEqual(WHOLE)
    expect((await Collaboration.findById(id).lean())?.state).toBe('declined')
    expect(await stateOf(programme, 'a2')).toBe('waitlisted')
  })

  test('taken up by two processes at once is done once', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    await dieAfter(0, programme)
    const later = new Date(RUN_AT.getTime() + 120_000)
    await Promise.all([resumePublications(later), resumePublications(later)])
    expect(await written()).toEqual(WHOLE)
  })

  test('by two coordinators at once is one, and the other is told', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    const version = await versionOf(programme)
    const outcomes = await Promise.all(
      [coordinator, other].map((actor) =>
        refusalOf(publishRound(actor, programme.id, { version }, RUN_AT)),
      ),
    )
    expect(outcomes.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect(outcomes.filter(Boolean)[0]).toMatch(/^round-publish(ing|ed)$/)
    expect(await written()).toEqual(WHOLE)
  })

  test('clicked twice is one', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    const version = await versionOf(programme)
    await publishRound(coordinator, programme.id, { version }, RUN_AT)
    await publishRound(coordinator, programme.id, { version }, RUN_AT)
    expect(await written()).toEqual(WHOLE)
    const published = (await auditOf(programme.id)).filter(({ action }) =>
      action.endsWith('published'),
    )
    expect(published).toHaveLength(1)
  })

  test('is of what was on the screen, and of applications as they are', async () => {
    const programme = await lockedProgramme(WISHES)
    await run(programme)
    const version = await versionOf(programme)
    await run(programme)
    expect(await refusalOf(publishRound(other, programme.id, { version }, RUN_AT))).toBe(
      'round-changed',
    )
    await Application.updateOne(
      { organisation: programme.idOf('a1') },
      { capacity: 2, changedAt: new Date(RUN_AT.getTime() + 1) },
    )
    expect(await refusalOf(publish(programme))).toBe('round-stale')
    expect(await written()).toMatchObject({ pairs: 0, results: 0 })
  })
})

/** What `publishRound` does, up to a kill between two batches. */
async function dieAfter(batches: number, programme: Locked): Promise<void> {
  const { round } = await named(programme)
  const respondBy = new Date(RUN_AT.getTime() + 7 * 86_400_000)
  const step = { state: 'publishing' as const, at: RUN_AT, by: new Types.ObjectId(coordinator.id) }
  await Round.updateOne(
    { _id: round._id },
    { $set: { state: 'publishing', publishedAt: RUN_AT, respondBy }, $push: { course: step } },
  )
  await Programme.updateOne({ _id: programme._id }, { state: 'published', respondBy })
  const steps = publicationSteps(round._id, 1)
  for (let done = 0; done < batches; done += 1) await steps.next()
  await steps.return(undefined)
}
