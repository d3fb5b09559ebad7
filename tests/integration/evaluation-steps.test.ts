import { describe, expect, test } from 'vitest'
import { daysAfter, monthsAfter } from '#models/day.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { suspendCollaboration, resumeCollaboration } from '#models/collaboration/suspend.server.ts'
import { assess } from '#models/evaluation/assess.server.ts'
import { decideEvaluation } from '#models/evaluation/decide.server.ts'
import { appointEvaluator, releaseEvaluator } from '#models/evaluation/evaluators.server.ts'
import { findEvaluation } from '#models/evaluation/find.server.ts'
import { goOnWithout } from '#models/evaluation/go-on.server.ts'
import { openEvaluations } from '#models/evaluation/open.server.ts'
import { fillInForParty } from '#models/evaluation/party-form.server.ts'
import { Evaluation } from '#models/evaluation/record.server.ts'
import { remindOfEvaluations } from '#models/evaluation/remind.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { activateMembership, Membership } from '#models/membership/membership.server.ts'
import type { NoticeKind } from '#models/notification/notice.ts'
import { Notice } from '#models/notification/record.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import {
  atDecision,
  atEvaluators,
  DUE,
  dueEvaluation,
  form,
  SIGNED,
  type TestEvaluation,
} from '#tests/support/evaluation.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { activePair } from '#tests/support/pair.ts'

const stateOf = async (id: string) => (await Collaboration.findById(id).lean())?.state
const noticesOf = (kind: NoticeKind) => Notice.find({ kind }).lean()

describe('an evaluation falls due', () => {
  test('a year after signing, once, whatever jobs run at once and again', async () => {
    const { id } = await activePair(SIGNED)
    expect(await openEvaluations(daysAfter(DUE, -1))).toBe(0)
    const opened = await Promise.all([1, 2, 3].map(() => openEvaluations(DUE)))
    expect(opened.reduce((sum, count) => sum + count)).toBe(1)
    expect(await openEvaluations(DUE)).toBe(0)
    expect(await stateOf(id)).toBe('review-due')
    expect(await Evaluation.countDocuments({ collaboration: id })).toBe(1)
    expect(await noticesOf('evaluation.opened')).toHaveLength(1)
  })

  test('and says of whom something is expected, and until when', async () => {
    const { id, lead, ours, theirs } = await dueEvaluation()
    const by = daysAfter(DUE, 21).toISOString()
    const seen = await findCollaboration(lead, id, null, DUE)
    expect(seen.expectation).toMatchObject({ act: 'evaluate', of: [ours, theirs], by })
    expect((await findCollaboration(null, id, null, DUE)).expectation).toBeNull()
  })
})

describe('the parties', () => {
  test('keep a draft that nobody else sees, and hand it in', async () => {
    const { id, lead, otherLead, coordinator } = await dueEvaluation()
    const [first, ...rest] = form(4, 'keep').entries
    const partial = [{ criterion: first?.criterion ?? '' }, ...rest]
    await fillInForParty(lead, id, { entries: partial, act: 'keep' }, DUE)
    const own = await findEvaluation(lead, id, null, DUE)
    expect(own.parties[0]?.form?.entries[0]?.score).toBeNull()
    expect(own.parties[0]?.form?.entries[1]?.score).toBe(4)
    for (const reader of [otherLead, coordinator]) {
      expect((await findEvaluation(reader, id, null, DUE)).parties[0]?.form).toBeNull()
    }
    expect(
      await refusalOf(fillInForParty(lead, id, { entries: partial, act: 'hand-in' }, DUE)),
    ).toBe('score')
    await fillInForParty(lead, id, form(4), DUE)
    await fillInForParty(lead, id, form(1), DUE)
    expect(
      (await findEvaluation(lead, id, null, DUE)).parties[0]?.form?.entries.map((one) => one.score),
    ).toEqual([4, 4, 4, 4, 4])
    expect((await findEvaluation(otherLead, id, null, DUE)).parties[0]).toMatchObject({
      form: null,
      submittedAt: DUE.toISOString(),
    })
  })

  test('hand over with the last form, also when both come at once', async () => {
    const { id, lead, otherLead, coordinator } = await dueEvaluation()
    await Promise.all(
      [lead, otherLead, lead, otherLead].map((actor) => fillInForParty(actor, id, form(3), DUE)),
    )
    const seen = await findEvaluation(coordinator, id, null, DUE)
    expect(seen).toMatchObject({ stage: 'evaluators', may: { appoint: true } })
    expect(seen.parties.every((party) => party.form)).toBe(true)
    expect(await noticesOf('evaluation.evaluators-missing')).toHaveLength(1)
  })

  test('that are late are gone on without, for a reason, and only then', async () => {
    const { id, lead, otherLead, coordinator } = await dueEvaluation()
    await fillInForParty(lead, id, form(4), DUE)
    const reason = { reason: '联系多次，没有答复。' }
    expect(await refusalOf(goOnWithout(coordinator, id, reason, DUE))).toBe('evaluation-not-late')
    const late = daysAfter(DUE, 22)
    expect(await refusalOf(goOnWithout(lead, id, reason, late))).toBe('forbidden')
    await goOnWithout(coordinator, id, reason, late)
    await goOnWithout(coordinator, id, reason, late)
    const seen = await findEvaluation(otherLead, id, null, late)
    expect(seen).toMatchObject({ stage: 'evaluators', wentOn: { text: reason.reason } })
    expect(seen.parties.map(({ passedOver }) => passedOver)).toEqual([false, true])
    expect(await refusalOf(fillInForParty(otherLead, id, form(3), late))).toBe(
      'evaluation-not-parties',
    )
  })
})

describe('evaluators', () => {
  const conflicts = {
    'evaluator-party': ({ ours }: TestEvaluation) => person('现成员', [[ours, 'member']]),
    'evaluator-former': async ({ theirs }: TestEvaluation) => {
      const former = await person('前成员', [[theirs, 'member']])
      await Membership.updateOne({ user: former.id }, { state: 'ended' })
      return former
    },
    'evaluator-partner': async ({ lead, ours }: TestEvaluation) => {
      const third = await organisation('示范单位丙')
      const partner = await person('第三方代表', [[third, 'representative']])
      const other = await proposePair(lead, {
        from: ours,
        withOrganisation: third,
        title: '另一项',
        objectives: '另一项合作。',
      })
      await Collaboration.updateOne({ _id: other }, { state: 'active' })
      return partner
    },
  }

  test.each(Object.entries(conflicts))('are refused: %s', async (reason, candidate) => {
    const evaluation = await dueEvaluation()
    const { id } = await candidate(evaluation)
    const appointing = appointEvaluator(evaluation.coordinator, evaluation.id, { person: id }, DUE)
    expect(await refusalOf(appointing)).toBe(reason)
  })

  test('are two, found by name or address, and the same one is appointed once', async () => {
    const { id, coordinator, evaluators, lead } = await dueEvaluation()
    const [one] = evaluators
    expect(await refusalOf(appointEvaluator(lead, id, { person: one.id }, DUE))).toBe('forbidden')
    await Promise.all([1, 2].map(() => appointEvaluator(coordinator, id, { person: one.id }, DUE)))
    await appointEvaluator(coordinator, id, { email: '专家乙@example.org' }, DUE)
    const third = await person('第三人')
    expect(await refusalOf(appointEvaluator(coordinator, id, { person: third.id }, DUE))).toBe(
      'evaluators-full',
    )
    expect(await refusalOf(appointEvaluator(coordinator, id, { email: 'a@b.test' }, DUE))).toBe(
      'evaluator-unknown',
    )
    await releaseEvaluator(coordinator, id, one.id, DUE)
    await appointEvaluator(coordinator, id, { person: third.id }, DUE)
    const seen = await findEvaluation(coordinator, id, null, DUE)
    expect(seen.evaluators.map(({ person }) => person.name)).toEqual(['专家乙', '第三人'])
  })

  test('see the parties’ forms, and not each other’s until both are in', async () => {
    const { id, lead, coordinator, evaluators } = await atEvaluators()
    const [one, other] = evaluators
    expect((await findEvaluation(other, id, null, DUE)).parties.every(({ form }) => form)).toBe(
      true,
    )
    await assess(one, id, form(4), DUE)
    for (const reader of [other, coordinator, lead]) {
      const seen = await findEvaluation(reader, id, null, DUE)
      expect(seen.evaluators[0]).toMatchObject({ form: null, submittedAt: DUE.toISOString() })
      expect(seen.summary).toBeNull()
    }
    await assess(other, id, form(2), DUE)
    const decided = await findEvaluation(coordinator, id, null, DUE)
    expect(decided).toMatchObject({
      stage: 'decision',
      summary: { mean: 3, suggestion: 'renew' },
      may: { decide: true },
    })
    expect((await findEvaluation(one, id, null, DUE)).evaluators[1]?.form).not.toBeNull()
    expect((await findEvaluation(lead, id, null, DUE)).evaluators[1]?.form).toBeNull()
  })

  test('who join a party after their appointment assess no more', async () => {
    const { id, ours, evaluators } = await atEvaluators()
    const [one] = evaluators
    await inTransaction((session) => activateMembership(session, one.id, ours, 'member'))
    expect(await refusalOf(assess(one, id, form(5), DUE))).toBe('evaluator-party')
  })

  test('whose assessment is in are not released', async () => {
    const { id, coordinator, evaluators } = await atEvaluators()
    const [one] = evaluators
    await assess(one, id, form(4), DUE)
    expect(await refusalOf(releaseEvaluator(coordinator, id, one.id, DUE))).toBe(
      'evaluator-assessed',
    )
  })
})

describe('the decision', () => {
  const renew = { outcome: 'renew' as const, reason: '成果扎实。' }

  test('is not an evaluator’s, a party’s or too early', async () => {
    const { id, lead, coordinator, evaluators } = await atEvaluators()
    expect(await refusalOf(decideEvaluation(coordinator, id, renew, DUE))).toBe(
      'evaluation-not-decision',
    )
    await assess(evaluators[0], id, form(4), DUE)
    await assess(evaluators[1], id, form(4), DUE)
    expect(await refusalOf(decideEvaluation(evaluators[0], id, renew, DUE))).toBe('forbidden')
    expect(await refusalOf(decideEvaluation(lead, id, renew, DUE))).toBe('forbidden')
  })

  test('to renew gives a label for two years, which ends by itself and with the next evaluation', async () => {
    const { id, coordinator } = await atDecision()
    await decideEvaluation(coordinator, id, renew, DUE)
    await decideEvaluation(coordinator, id, renew, DUE)
    const until = monthsAfter(DUE, 24)
    const label = { from: DUE.toISOString(), until: until.toISOString() }
    expect(await findCollaboration(null, id, null, DUE)).toMatchObject({ state: 'renewed', label })
    expect((await findCollaboration(null, id, null, until)).label).toBeNull()
    expect(await openEvaluations(daysAfter(until, -1))).toBe(0)
    expect(await openEvaluations(until)).toBe(1)
    expect(await Evaluation.find({ collaboration: id }).distinct('number')).toEqual([1, 2])
  })

  test('of two at once is one, and the other is told', async () => {
    const { id, coordinator } = await atDecision()
    const second = await person('统筹乙', [], { role: 'administrator' })
    const answers = await Promise.all([
      refusalOf(decideEvaluation(coordinator, id, renew, DUE)),
      refusalOf(decideEvaluation(second, id, { outcome: 'exit', reason: '不再继续。' }, DUE)),
    ])
    expect(answers.filter((reason) => reason === 'evaluation-decided')).toHaveLength(1)
    expect(answers.filter((reason) => reason === undefined)).toHaveLength(1)
    expect(await stateOf(id)).toBe(answers[0] === undefined ? 'renewed' : 'exited')
    const told = await Notice.find({ key: /^evaluation-decided/ }).lean()
    expect(told).toHaveLength(1)
  })

  test('cannot renew where a minimum is unmet', async () => {
    const { id, coordinator } = await atDecision([1, 2])
    expect((await findEvaluation(coordinator, id, null, DUE)).summary).toMatchObject({
      suggestion: 'exit',
      mean: 1.5,
    })
    expect(await refusalOf(decideEvaluation(coordinator, id, renew, DUE))).toBe('renewal-minimum')
  })

  test('to improve lasts until a day within a year, and then it is evaluated again', async () => {
    const { id, coordinator } = await atDecision([2, 3])
    const improve = (until: string) =>
      decideEvaluation(coordinator, id, { outcome: 'improve', reason: '补齐数据。', until }, DUE)
    for (const day of ['2027-01-15', '2028-01-16', '2026-01-01']) {
      expect(await refusalOf(improve(day))).toBe('improvement-day')
    }
    await improve('2027-07-01')
    expect(await stateOf(id)).toBe('improving')
    expect(await openEvaluations(new Date('2027-06-30T15:59:00Z'))).toBe(0)
    expect(await openEvaluations(new Date('2027-06-30T16:00:00Z'))).toBe(1)
    const again = await Evaluation.findOne({ collaboration: id, number: 2 }).lean()
    expect(again?.improved).toBe(true)
  })
})

describe('reminders', () => {
  test('come once for each deadline, whatever jobs run at once', async () => {
    const { id, lead } = await dueEvaluation()
    await fillInForParty(lead, id, form(4), DUE)
    await remindOfEvaluations(daysAfter(DUE, 10))
    expect(await noticesOf('evaluation.form-reminder')).toHaveLength(0)
    await Promise.all([1, 2].map(() => remindOfEvaluations(daysAfter(DUE, 15))))
    await remindOfEvaluations(daysAfter(DUE, 16))
    expect(await noticesOf('evaluation.form-reminder')).toHaveLength(1)
    await Promise.all([1, 2].map(() => remindOfEvaluations(daysAfter(DUE, 22))))
    expect(await noticesOf('evaluation.form-reminder')).toHaveLength(2)
    expect(await noticesOf('evaluation.overdue')).toHaveLength(1)
  })
})

describe('a suspension', () => {
  test('stops the evaluation, and gives back its time', async () => {
    const { id, lead, coordinator } = await dueEvaluation()
    const reason = { reason: '核实经费。' }
    await suspendCollaboration(coordinator, id, reason, daysAfter(DUE, 1))
    expect(await refusalOf(fillInForParty(lead, id, form(4), DUE))).toBe('collaboration-suspended')
    await resumeCollaboration(coordinator, id, reason, daysAfter(DUE, 11))
    const seen = await findEvaluation(lead, id, null, daysAfter(DUE, 11))
    expect(seen).toMatchObject({
      dueBy: daysAfter(DUE, 31).toISOString(),
      may: { fillIn: true },
    })
    expect((await findCollaboration(lead, id, null, daysAfter(DUE, 11))).expectation?.by).toBe(
      seen.dueBy,
    )
  })
})
