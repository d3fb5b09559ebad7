import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { lapseProposals } from '#models/collaboration/lapse.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { remindParties } from '#models/collaboration/remind.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { writeReport } from '#models/report/write.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { activePair, agreement, bothSign, confirmedPair } from '#tests/support/collaborations.ts'

const START = new Date('2026-05-01T01:00:00Z')
const after = (days: number) => new Date(START.getTime() + days * 86_400_000)

/** Who was told what, in order. */
const told = async () =>
  (await Notice.find().sort({ _id: 1 }).lean()).map(
    ({ kind, to }) => `${kind} ${(to.organisations ?? []).length}`,
  )

describe('everyone concerned hears of every step', () => {
  test('from the proposal to the work, and of each later version', async () => {
    const pair = await confirmedPair(START)
    await editAgreement(pair.lin, pair.id, agreement(1), START)
    await bothSign(pair, 2, START)
    await editAgreement(pair.ho, pair.id, agreement(2, [], { text: '补充条款' }), START)
    await bothSign(pair, 3, START)
    expect(await told()).toEqual([
      'collaboration.proposed 1',
      'collaboration.confirmed 1',
      'collaboration.agreement-changed 1',
      'collaboration.signed 1',
      'collaboration.active 2',
      'collaboration.agreement-changed 1',
      'collaboration.signed 1',
      'collaboration.in-force 2',
    ])
  })

  test('of what nobody answered, once for all processes', async () => {
    const ours = await organisation('示范单位甲')
    const theirs = await organisation('示范单位乙')
    const lin = await person('林晓', [[ours, 'representative']])
    const input = { from: ours, withOrganisation: theirs, title: '题', objectives: '目标' }
    await proposePair(lin, input, START)
    await Promise.all([lapseProposals(after(15)), lapseProposals(after(15))])
    expect(await told()).toEqual(['collaboration.proposed 1', 'collaboration.lapsed 2'])
  })
})

describe('reminders', () => {
  test('are said once, however many processes look and how often', async () => {
    const pair = await confirmedPair(START)
    await signAgreement(pair.lin, pair.id, { version: 1 }, START)
    const before = (await told()).length
    await Promise.all([remindParties(after(3)), remindParties(after(3)), remindParties(after(3))])
    expect(await remindParties(after(4))).toBe(0)
    expect((await told()).slice(before)).toEqual(['collaboration.unsigned 1'])
    expect(await remindParties(after(7))).toBe(1)
    expect(await remindParties(after(30))).toBe(0)
  })

  test('stop when it is done', async () => {
    const pair = await confirmedPair(START)
    await bothSign(pair, 1, START)
    expect(await remindParties(after(8))).toBe(0)
  })

  test('of a proposal go to those who have not answered', async () => {
    const ours = await organisation('示范单位甲')
    const theirs = await organisation('示范单位乙')
    const lin = await person('林晓', [[ours, 'representative']])
    const ho = await person('何嘉欣', [[theirs, 'representative']])
    const input = { from: ours, withOrganisation: theirs, title: '题', objectives: '目标' }
    const id = await proposePair(lin, input, START)
    expect(await remindParties(after(6))).toBe(0)
    expect(await remindParties(after(7))).toBe(1)
    const notice = await Notice.findOne({ kind: 'collaboration.answer-halfway' }).lean()
    expect(notice?.to.organisations?.map(String)).toEqual([theirs])
    expect(await remindParties(after(12))).toBe(1)
    await confirmCollaboration(ho, id, after(12))
    expect(await remindParties(after(13))).toBe(0)
  })

  test('of milestones go to their owner, before and after the date', async () => {
    const { theirs } = await activePair(START, (pair) => [
      { title: '校准指南', owner: pair.theirs, due: '2026-05-20' },
    ])
    const before = (await told()).length
    expect(await remindParties(new Date('2026-05-13T00:59:00Z'))).toBe(0)
    expect(await remindParties(new Date('2026-05-13T01:00:00Z'))).toBe(1)
    expect(await remindParties(new Date('2026-05-20T23:00:00Z'))).toBe(0)
    expect(await remindParties(new Date('2026-05-21T01:00:00Z'))).toBe(1)
    expect((await told()).slice(before)).toEqual(['milestone.soon 1', 'milestone.late 1'])
    const [notice] = await Notice.find({ kind: 'milestone.late' }).lean()
    expect(notice?.to.organisations?.map(String)).toEqual([theirs])
    expect(notice?.dates.by).toEqual(new Date('2026-05-20T15:59:59.999Z'))
  })

  test('after a long absence say what is the case and not everything that was missed', async () => {
    await activePair(START, (pair) => [
      { title: '校准指南', owner: pair.theirs, due: '2026-05-20' },
    ])
    const before = (await told()).length
    await remindParties(after(120))
    expect((await told()).slice(before).sort()).toEqual([
      'milestone.late 1',
      'pulse.asked 2',
      'report.late 2',
    ])
  })

  test('of a report are not said once it is written', async () => {
    const pair = await activePair(START)
    const over = new Date('2026-08-01T01:00:00Z')
    expect(await remindParties(over)).toBe(2)
    const report = { done: '做了', next: '再做', files: [], version: 0, submission: randomUUID() }
    await writeReport(pair.lin, pair.id, 1, report, over)
    expect(await remindParties(after(120))).toBe(0)
  })
})
