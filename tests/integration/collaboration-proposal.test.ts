import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import {
  confirmCollaboration,
  declineCollaboration,
  withdrawProposal,
} from '#models/collaboration/answer.server.ts'
import { RESPONSE_DAYS } from '#models/collaboration/collaboration.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { lapseProposals } from '#models/collaboration/lapse.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { organisation, person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'

const START = new Date('2026-05-01T01:00:00Z')
const after = (days: number, seconds = 0) =>
  new Date(START.getTime() + days * 86_400_000 + seconds * 1_000)

let ours: string
let theirs: string
let proposer: Actor
let invited: Actor
let coordinator: Actor

beforeEach(async () => {
  ours = await organisation('示范单位甲')
  theirs = await organisation('示范单位乙', { seat: 'hong-kong' })
  proposer = await person('林晓', [[ours, 'representative']])
  invited = await person('何嘉欣', [[theirs, 'representative']], { locale: 'zh-Hant' })
  coordinator = await person('统筹', [], { role: 'coordinator' })
})

const propose = (now = START, title = '海洋传感联合项目') =>
  proposePair(
    proposer,
    { from: ours, withOrganisation: theirs, title, objectives: '共建浮标网络。', message: '您好' },
    now,
  )

const stateOf = async (id: string, now = START) =>
  (await findCollaboration(coordinator, id, null, now)).state

describe('a proposal', () => {
  test('waits for the other organisation, until its date, with its texts as written', async () => {
    const events = listenTo('collaboration.changed')
    const id = await propose()
    const wire = await findCollaboration(invited, id, 'hant', START)
    expect(wire).toMatchObject({
      state: 'proposed',
      kind: 'pair',
      title: { text: '海洋传感联合项目', script: 'hans', converted: '海洋傳感聯合項目' },
      respondBy: after(RESPONSE_DAYS).toISOString(),
      expectation: { act: 'answer', of: [theirs], by: after(RESPONSE_DAYS).toISOString() },
      may: { confirm: true, decline: true, withdraw: false, editAgreement: false, sign: false },
    })
    expect(wire.inner?.message?.text).toBe('您好')
    expect(events).toEqual([{ collaborationId: id }])
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['collaboration.proposed'])
  })

  test('does not exist for anybody else', async () => {
    const id = await propose()
    const outsider = await person('路人', [[await organisation('示范单位丙'), 'representative']])
    for (const nobody of [null, outsider]) {
      await expect(findCollaboration(nobody, id, null)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(confirmCollaboration(outsider, id, START)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(findCollaboration(proposer, 'nonsense', null)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is made by a representative of a verified organisation to another one', async () => {
    const member = await person('成员', [[ours, 'member']])
    const input = { from: ours, withOrganisation: theirs, title: '题', objectives: '目标' }
    await expect(proposePair(member, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(proposePair(proposer, { ...input, withOrganisation: ours })).rejects.toMatchObject(
      { detail: { reason: 'pair-same-organisation' } },
    )
    const nowhere = 'f'.repeat(24)
    await expect(
      proposePair(proposer, { ...input, withOrganisation: nowhere }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await setOrganisationState(theirs, 'suspended')
    await expect(proposePair(proposer, input)).rejects.toMatchObject({
      detail: { reason: 'pair-partner-unverified' },
    })
    await setOrganisationState(ours, 'claimed')
    await expect(proposePair(proposer, input)).rejects.toMatchObject({
      detail: { field: 'from', reason: 'pair-from-unverified' },
    })
    expect(await Collaboration.countDocuments()).toBe(0)
  })

  test('is one however often it is sent, and the only open one between the two in either direction', async () => {
    const ids = await Promise.all([propose(), propose(), propose()])
    expect(new Set(ids).size).toBe(1)
    await expect(propose(START, '另一个题目')).rejects.toMatchObject({
      detail: { reason: 'pair-open-already' },
    })
    const back = { from: theirs, withOrganisation: ours, title: '反过来', objectives: '目标' }
    await expect(proposePair(invited, back, START)).rejects.toMatchObject({ code: 'conflict' })
    expect(await Collaboration.countDocuments()).toBe(1)
  })

  test('makes way for a new one when it has ended', async () => {
    const first = await propose()
    await declineCollaboration(invited, first, { reason: '时间不合适' }, START)
    const second = await propose()
    await withdrawProposal(proposer, second, START)
    const third = await propose()
    const fourth = await propose(after(RESPONSE_DAYS, 1))
    expect(new Set([first, second, third, fourth]).size).toBe(4)
    expect(await stateOf(third)).toBe('lapsed')
  })
})

describe('an answer', () => {
  test('confirms at the last second, and the second click changes nothing', async () => {
    const id = await propose()
    const last = after(RESPONSE_DAYS)
    await Promise.all([
      confirmCollaboration(invited, id, last),
      confirmCollaboration(invited, id, last),
    ])
    await confirmCollaboration(invited, id, after(RESPONSE_DAYS, 60))
    const wire = await findCollaboration(proposer, id, 'hans', last)
    expect(wire).toMatchObject({
      state: 'confirmed',
      expectation: { act: 'sign', of: [ours, theirs] },
    })
    expect(wire.inner?.history.map(({ action }) => action)).toEqual([
      'collaboration.confirmed',
      'collaboration.proposed',
    ])
  })

  test('one second late is refused, whether the clock has been by or not', async () => {
    const id = await propose()
    const late = after(RESPONSE_DAYS, 1)
    const refused = { code: 'illegal-transition', detail: { reason: 'collaboration-lapsed' } }
    expect(await stateOf(id, late)).toBe('lapsed')
    const attempts = [
      () => confirmCollaboration(invited, id, late),
      () => declineCollaboration(invited, id, { reason: '不' }, late),
      () => withdrawProposal(proposer, id, late),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused)
    expect(await lapseProposals(late)).toBe(1)
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused)
  })

  test('declines with a reason that both sides can read, and is final', async () => {
    const id = await propose()
    await declineCollaboration(invited, id, { reason: '今年人手不足。' }, START)
    await declineCollaboration(invited, id, { reason: '今年人手不足。' }, START)
    const wire = await findCollaboration(proposer, id, 'hans', START)
    expect(wire.state).toBe('declined')
    expect(wire.inner?.reason?.text).toBe('今年人手不足。')
    await expect(confirmCollaboration(invited, id, START)).rejects.toMatchObject({
      detail: { reason: 'collaboration-declined' },
    })
  })

  test('is for the invited, and taking back for the proposer', async () => {
    const id = await propose()
    const member = await person('成员', [[theirs, 'member']])
    for (const attempt of [
      () => confirmCollaboration(proposer, id, START),
      () => declineCollaboration(proposer, id, { reason: '不' }, START),
      () => withdrawProposal(invited, id, START),
      () => confirmCollaboration(member, id, START),
      () => confirmCollaboration(coordinator, id, START),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await stateOf(id)).toBe('proposed')
  })

  test('needs parties that are still verified', async () => {
    const id = await propose()
    await setOrganisationState(ours, 'suspended')
    await expect(confirmCollaboration(invited, id, START)).rejects.toMatchObject({
      detail: { reason: 'party-unverified' },
    })
  })

  test('and its opposite at the same instant leave one of the two', async () => {
    const id = await propose()
    const outcomes = await Promise.allSettled([
      confirmCollaboration(invited, id, START),
      withdrawProposal(proposer, id, START),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(['confirmed', 'withdrawn']).toContain(await stateOf(id))
  })

  test('may still be taken back by either side before everyone has signed', async () => {
    const id = await propose()
    await confirmCollaboration(invited, id, START)
    await expect(withdrawProposal(proposer, id, START)).rejects.toMatchObject({
      detail: { reason: 'collaboration-confirmed' },
    })
    await declineCollaboration(proposer, id, { reason: '经费没有批下来。' }, after(40))
    expect(await stateOf(id)).toBe('declined')
  })
})

describe('the clock', () => {
  test('lets what was not answered lapse, once, however many processes look', async () => {
    const events = listenTo('collaboration.changed')
    const id = await propose()
    expect(await lapseProposals(after(RESPONSE_DAYS))).toBe(0)
    const late = after(RESPONSE_DAYS, 1)
    const lapsed = await Promise.all([1, 2, 3].map(() => lapseProposals(late)))
    expect(lapsed.reduce((sum, count) => sum + count)).toBe(1)
    expect(await lapseProposals(late)).toBe(0)
    expect(events).toHaveLength(2)
    const [latest] = await auditOf(id)
    expect(latest).toMatchObject({ action: 'collaboration.lapsed', actor: null })
  })
})
