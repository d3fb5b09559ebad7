import { describe, expect, test } from 'vitest'
import { setCapacity } from '#models/application/capacity.server.ts'
import { reviewApplication, reviewApplications } from '#models/application/review.server.ts'
import type { ReviewDecision } from '#models/application/input.ts'
import { Application } from '#models/application/record.server.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { applicant } from '#tests/support/applications.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { after, programme, setProgrammeState } from '#tests/support/programmes.ts'

const NOW = after('opens', 3_600)

const decided = (
  decision: ReviewDecision,
  ids: string[],
  {
    step = 1,
    reason = '',
    override = '',
  }: { step?: number; reason?: string; override?: string } = {},
) => ({ applications: ids.map((id) => ({ id, step })), decision, reason, override })

async function waiting() {
  const open = await programme()
  const desk = await person('desk', [], { role: 'coordinator' })
  const one = await applicant(open, 'one', 'a', { state: 'submitted' })
  return { open, desk, one }
}

const recordOf = async (id: string) => Application.findById(id).lean()

describe('a coordinator', () => {
  test('lets an application in, and its representatives hear of it', async () => {
    const { desk, one } = await waiting()
    await reviewApplication(desk, decided('accept', [one.id]), NOW)
    expect(await recordOf(one.id)).toMatchObject({ state: 'eligible', override: null })
    const notice = await Notice.findOne().lean()
    expect(notice?.kind).toBe('application.accepted')
    expect(notice?.to.organisations?.map(String)).toEqual([one.organisation])
  })

  test('returns and rejects with a reason in its script', async () => {
    const { desk, one } = await waiting()
    await reviewApplication(desk, decided('return', [one.id], { reason: '请补充需求。' }), NOW)
    expect(await recordOf(one.id)).toMatchObject({
      state: 'returned',
      reason: { text: '请补充需求。', script: 'hans' },
      override: null,
    })
  })

  test('needs a reason to let in what the automatic check would not, and the reason is kept', async () => {
    const { desk, one } = await waiting()
    await setOrganisationState(one.organisation, 'registered')
    const accept = (override?: string) =>
      reviewApplication(desk, decided('accept', [one.id], override ? { override } : {}), NOW)
    expect(await refusalOf(accept())).toBe('application-override-needed')
    expect(await recordOf(one.id)).toMatchObject({ state: 'submitted' })
    await accept('核验材料已在途中。')
    expect(await recordOf(one.id)).toMatchObject({
      state: 'eligible',
      override: { reason: '核验材料已在途中。' },
    })
    expect((await auditOf(one.id))[0]?.detail).toMatchObject({ override: '核验材料已在途中。' })
  })

  test('keeps out what the automatic check would let in, and the record says so', async () => {
    const { desk, one } = await waiting()
    await reviewApplication(desk, decided('reject', [one.id], { reason: '重复申请' }), NOW)
    expect(await recordOf(one.id)).toMatchObject({
      state: 'rejected',
      override: { reason: '重复申请' },
    })
  })

  test('decides once, however often the button is pressed', async () => {
    const { desk, one } = await waiting()
    await reviewApplication(desk, decided('accept', [one.id]), NOW)
    await reviewApplication(desk, decided('accept', [one.id]), NOW)
    expect((await recordOf(one.id))?.course).toHaveLength(2)
  })

  test('does not overrule a decision that was not on the screen', async () => {
    const { desk, one } = await waiting()
    const other = await person('other', [], { role: 'coordinator' })
    await reviewApplication(desk, decided('accept', [one.id]), NOW)
    const late = reviewApplication(other, decided('reject', [one.id], { reason: '不' }), NOW)
    expect(await refusalOf(late)).toBe('application-decided-meanwhile')
    await reviewApplication(other, decided('reject', [one.id], { reason: '不', step: 2 }), NOW)
    expect(await recordOf(one.id)).toMatchObject({ state: 'rejected' })
  })

  test('of two who decide differently at the same time one prevails', async () => {
    const { desk, one } = await waiting()
    const other = await person('other', [], { role: 'coordinator' })
    const outcomes = await Promise.all([
      refusalOf(reviewApplication(desk, decided('accept', [one.id]), NOW)),
      refusalOf(reviewApplication(other, decided('return', [one.id], { reason: '补' }), NOW)),
    ])
    expect(outcomes.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect((await recordOf(one.id))?.course).toHaveLength(2)
  })

  test('decides until the lock and not a second longer', async () => {
    const { desk, one, open } = await waiting()
    await setProgrammeState(open, 'ranking')
    const late = reviewApplication(desk, decided('accept', [one.id]), after('rankingCloses', 1))
    expect(await refusalOf(late)).toBe('application-locked')
    await reviewApplication(desk, decided('accept', [one.id]), after('rankingCloses', -1))
    expect(await recordOf(one.id)).toMatchObject({ state: 'eligible' })
  })
})

describe('many at once', () => {
  test('are decided each by itself: what cannot be is said, and the others are done', async () => {
    const { desk, one, open } = await waiting()
    const unverified = await applicant(open, 'unverified', 'b', { state: 'submitted' })
    await setOrganisationState(unverified.organisation, 'registered')
    const withdrawn = await applicant(open, 'withdrawn', 'b', { state: 'withdrawn' })
    const draft = await applicant(open, 'draft', 'b', { state: 'draft' })
    const ids = [unverified.id, withdrawn.id, one.id, draft.id]
    expect(await reviewApplications(desk, decided('accept', ids), NOW)).toEqual([
      { id: unverified.id, done: false, reason: 'application-override-needed' },
      { id: withdrawn.id, done: false, reason: 'application-withdrawn' },
      { id: one.id, done: true },
      { id: draft.id, done: false, reason: 'not-found' },
    ])
    expect(await recordOf(one.id)).toMatchObject({ state: 'eligible' })
    expect(await recordOf(withdrawn.id)).toMatchObject({ state: 'withdrawn' })
  })

  test('are for coordinators', async () => {
    const { one } = await waiting()
    const own = reviewApplications(one.representative, decided('accept', [one.id]), NOW)
    expect(await refusalOf(own)).toBe('forbidden')
  })
})

describe('places', () => {
  test('are set by a coordinator with a reason until the lock', async () => {
    const { desk, one, open } = await waiting()
    await setCapacity(desk, one.id, { capacity: 3, reason: '有三个团队' }, NOW)
    expect((await recordOf(one.id))?.capacity).toBe(3)
    expect((await auditOf(one.id))[0]).toMatchObject({
      action: 'application.capacity-set',
      detail: { from: 1, to: 3, reason: '有三个团队' },
    })
    const [told] = await Notice.find({ kind: 'application.capacity-set' }).lean()
    expect(told?.to.organisations?.map(String)).toEqual([one.organisation])
    expect(told?.figures).toEqual({ places: 3 })
    await setProgrammeState(open, 'locked')
    const late = setCapacity(desk, one.id, { capacity: 2, reason: '晚' }, NOW)
    expect(await refusalOf(late)).toBe('application-locked')
  })

  test('are not for the organisation itself to set', async () => {
    const { one } = await waiting()
    const own = setCapacity(one.representative, one.id, { capacity: 9, reason: '多' }, NOW)
    expect(await refusalOf(own)).toBe('forbidden')
  })
})
