import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { Agreement } from '#models/collaboration/agreement.server.ts'
import {
  confirmCollaboration,
  declineCollaboration,
  withdrawProposal,
} from '#models/collaboration/answer.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { RoomMember } from '#models/room/member.server.ts'
import { Room } from '#models/room/record.server.ts'
import { organisation, person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'

let ours: string
let theirs: string
let proposer: Actor
let invited: Actor
let id: string

beforeEach(async () => {
  ours = await organisation('示范单位甲')
  theirs = await organisation('示范单位乙', { seat: 'macao' })
  proposer = await person('林晓', [[ours, 'representative']])
  invited = await person('何嘉欣', [[theirs, 'representative']])
  await person('成员', [[theirs, 'member']])
  id = await proposePair(proposer, {
    from: ours,
    withOrganisation: theirs,
    title: '海洋传感联合项目',
    objectives: '共建浮标网络。',
  })
})

const confirm = () => confirmCollaboration(invited, id)
const seen = (actor: Actor | null = proposer) => findCollaboration(actor, id, 'hans')
const edit = (version: number, text: string, actor = proposer) =>
  editAgreement(actor, id, {
    objectives: '共建浮标网络，并共享数据。',
    text,
    milestones: [],
    contacts: [],
    version,
  })

describe('signing', () => {
  test('waits for the confirmation', async () => {
    for (const attempt of [
      () => signAgreement(proposer, id, { version: 1 }),
      () => edit(1, '# 协议'),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'illegal-transition',
        detail: { reason: 'collaboration-proposed' },
      })
    }
  })

  test('by everyone makes it active and opens one room for the people of all parties', async () => {
    await confirm()
    const signed = listenTo('collaboration.signed')
    await signAgreement(proposer, id, { version: 1 })
    expect(await seen()).toMatchObject({
      state: 'confirmed',
      room: null,
      expectation: { act: 'sign', of: [theirs] },
      may: { sign: false, decline: true },
    })
    expect(signed).toEqual([])
    await signAgreement(invited, id, { version: 1 })
    const room = await Room.findOne({ collaboration: id }).lean()
    const wire = await seen()
    expect(wire).toMatchObject({
      state: 'active',
      room: room?._id.toString(),
      expectation: null,
      may: { confirm: false, decline: false, withdraw: false, editAgreement: true, sign: false },
      inner: { agreement: { version: 1, inForce: 1 } },
    })
    expect(wire.course.map(({ state }) => state)).toEqual([
      'proposed',
      'confirmed',
      'signed',
      'active',
    ])
    expect(await RoomMember.countDocuments({ role: 'lead' })).toBe(2)
    expect(await RoomMember.countDocuments({ role: 'member' })).toBe(1)
    expect(signed).toEqual([{ collaborationId: id }])
  })

  test('at the same instant, and twice over, still opens exactly one room', async () => {
    await confirm()
    const signed = listenTo('collaboration.signed')
    await Promise.all(
      [proposer, invited, proposer, invited].map((actor) =>
        signAgreement(actor, id, { version: 1 }),
      ),
    )
    expect(await Room.countDocuments()).toBe(1)
    expect(signed).toHaveLength(1)
    const wire = await seen()
    expect(wire.state).toBe('active')
    const actions = (await auditOf(id)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'collaboration.agreement-signed')).toHaveLength(2)
    expect(actions.filter((action) => action === 'collaboration.activated')).toHaveLength(1)
  })

  test('and stepping back at the same instant leave one of the two', async () => {
    await confirm()
    await signAgreement(proposer, id, { version: 1 })
    await Promise.allSettled([
      signAgreement(invited, id, { version: 1 }),
      declineCollaboration(proposer, id, { reason: '不行了' }),
    ])
    const { state } = await seen()
    expect(await Room.countDocuments()).toBe(state === 'active' ? 1 : 0)
    expect(['active', 'declined']).toContain(state)
  })

  test('is for representatives of verified parties', async () => {
    await confirm()
    const coordinator = await person('统筹', [], { role: 'coordinator' })
    await expect(signAgreement(coordinator, id, { version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await setOrganisationState(theirs, 'suspended')
    await expect(signAgreement(proposer, id, { version: 1 })).rejects.toMatchObject({
      detail: { reason: 'party-unverified' },
    })
  })

  test('counts for every party that one person represents', async () => {
    await confirm()
    const both = await person('双重', [
      [ours, 'representative'],
      [theirs, 'representative'],
    ])
    await signAgreement(both, id, { version: 1 })
    expect((await seen()).state).toBe('active')
  })
})

describe('the agreement', () => {
  beforeEach(confirm)

  test('has versions, of which only the current one can be signed', async () => {
    await signAgreement(proposer, id, { version: 1 })
    await edit(1, '# 合作协议\n\n双方每季度开会一次。', invited)
    await expect(signAgreement(invited, id, { version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      detail: { reason: 'agreement-changed' },
    })
    const wire = await seen()
    expect(wire.expectation).toMatchObject({ act: 'sign', of: [ours, theirs], by: null })
    expect(wire.inner?.agreement).toMatchObject({ version: 2, inForce: null, signatures: [] })
    expect(wire.objectives.text).toBe('共建浮标网络，并共享数据。')
    await signAgreement(invited, id, { version: 2 })
    await signAgreement(proposer, id, { version: 2 })
    expect(await seen()).toMatchObject({
      state: 'active',
      inner: { agreement: { inForce: 2, editedBy: { name: '何嘉欣' } } },
    })
  })

  test('changed after signing needs all signatures anew, while the signed one stays in force', async () => {
    await signAgreement(proposer, id, { version: 1 })
    await signAgreement(invited, id, { version: 1 })
    const signed = listenTo('collaboration.signed')
    await edit(1, '补充条款')
    expect(await seen()).toMatchObject({
      state: 'active',
      objectives: { text: '共建浮标网络。' },
      expectation: { act: 'sign', of: [ours, theirs] },
      inner: { agreement: { version: 2, inForce: 1, signatures: [] } },
    })
    await signAgreement(invited, id, { version: 2 })
    expect((await seen()).inner?.agreement.inForce).toBe(1)
    await signAgreement(proposer, id, { version: 2 })
    expect(await seen()).toMatchObject({
      objectives: { text: '共建浮标网络，并共享数据。' },
      expectation: null,
      inner: { agreement: { inForce: 2 } },
    })
    expect(await Room.countDocuments()).toBe(1)
    expect(signed).toEqual([])
  })

  test('is changed by one of two who write at once, and not at all by a second click', async () => {
    const outcomes = await Promise.allSettled([edit(1, '甲的文本'), edit(1, '乙的文本', invited)])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { detail: { reason: 'agreement-changed' } } },
    ])
    const text = (await seen()).inner?.agreement.text?.text ?? ''
    await edit(1, text)
    await edit(2, text)
    expect(await Agreement.countDocuments()).toBe(2)
    await expect(edit(1, '旧页面上的文本')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is kept from everyone outside the parties, who see what it came to', async () => {
    await edit(1, '内部条款')
    await signAgreement(proposer, id, { version: 2 })
    await signAgreement(invited, id, { version: 2 })
    const wire = await seen(null)
    expect(wire).toMatchObject({ state: 'active', inner: null, room: null })
    expect(JSON.stringify(wire)).not.toMatch(/内部条款|林晓|何嘉欣/)
  })

  test('is beyond change when it is too late for it', async () => {
    await declineCollaboration(invited, id, { reason: '时间不合适' })
    for (const attempt of [
      () => edit(1, '文本'),
      () => signAgreement(proposer, id, { version: 1 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        detail: { reason: 'collaboration-declined' },
      })
    }
    await expect(withdrawProposal(proposer, id)).rejects.toMatchObject({
      code: 'illegal-transition',
    })
  })
})
