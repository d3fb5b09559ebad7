import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { editAgreement } from '#models/collaboration/edit-agreement.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { findMilestone, milestonesOf } from '#models/milestone/find.server.ts'
import { moveMilestone } from '#models/milestone/move.server.ts'
import type { MilestoneAction } from '#models/milestone/states.ts'
import { timelineOfCollaboration } from '#models/milestone/timeline.server.ts'
import { MilestoneUpdate } from '#models/milestone/update-record.server.ts'
import { writeMilestoneUpdate } from '#models/milestone/write-update.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { activePair, agreement, bothSign, type Pair } from '#tests/support/collaborations.ts'
import { upload } from '#tests/support/files.ts'

const NOW = new Date('2026-05-01T01:00:00Z')

let pair: Pair
let id: string

beforeEach(async () => {
  pair = await activePair(NOW, ({ ours }) => [
    { title: '第一支探头下水', owner: ours, due: '2026-08-20' },
  ])
  id = (await all())[0]?.id ?? ''
})

const all = async (actor: Actor | null = pair.lin, now = NOW) =>
  (await milestonesOf(pair.id, { actor, script: null, now })).all ?? []
const move = (action: MilestoneAction, actor = pair.lin, reason: string | null = null) =>
  moveMilestone(actor, { collaborationId: pair.id, id, action }, reason, NOW)
const submission = () => crypto.randomUUID()
const say = (text: string, actor: Actor = pair.ho, sent = submission()) =>
  writeMilestoneUpdate(
    actor,
    { collaborationId: pair.id, id },
    { text, files: [], submission: sent },
    NOW,
  )

describe('a milestone', () => {
  test('is moved by any of its owner’s people, step by step', async () => {
    await expect(move('complete')).rejects.toMatchObject({
      code: 'illegal-transition',
      detail: { reason: 'milestone-moved' },
    })
    await move('start', pair.member)
    expect(await all()).toMatchObject([{ state: 'under-way', may: ['complete', 'drop'] }])
    await move('complete')
    expect(await all()).toMatchObject([{ state: 'done', may: [] }])
    const line = (await auditOf(id)).map(({ action }) => action)
    expect(line).toEqual(['milestone.completed', 'milestone.started'])
  })

  test('is not moved by the other party or the coordinators, and does not exist for anyone else', async () => {
    for (const other of [pair.ho, pair.coordinator]) {
      await expect(move('start', other)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(move('start', pair.outsider)).rejects.toMatchObject({ code: 'not-found' })
    expect(await all(pair.ho)).toMatchObject([{ may: [] }])
  })

  test('is dropped with a reason, which both sides can read', async () => {
    await expect(move('drop')).rejects.toMatchObject({ code: 'invalid' })
    await move('drop', pair.lin, '船期取消')
    expect(await all(pair.ho)).toMatchObject([{ state: 'dropped', reason: { text: '船期取消' } }])
  })

  test('clicked twice is moved once; done and dropped at one instant leave one of the two', async () => {
    await Promise.all([move('start'), move('start')])
    await move('start')
    await Promise.allSettled([move('complete'), move('drop', pair.member, '不做了')])
    const found = await findMilestone(pair.id, id, { actor: pair.ho, script: null, now: NOW })
    expect(found.timeline).toHaveLength(2)
    expect(['done', 'dropped']).toContain(found.milestone.state)
  })

  test('is overdue by its date alone, and not when it is done', async () => {
    const late = new Date('2026-08-20T16:00:00Z')
    const before = new Date(late.getTime() - 1)
    expect(await all(pair.lin, before)).toMatchObject([{ overdue: false }])
    expect(await all(pair.lin, late)).toMatchObject([{ overdue: true }])
    await move('start')
    await move('complete')
    expect(await all(pair.lin, late)).toMatchObject([{ overdue: false }])
  })

  test('rests while the collaboration is suspended', async () => {
    await Collaboration.updateOne({ _id: pair.id }, { state: 'suspended' })
    for (const attempt of [() => move('start'), () => say('进展')]) {
      await expect(attempt()).rejects.toMatchObject({
        detail: { reason: 'collaboration-suspended' },
      })
    }
    expect(await all()).toMatchObject([{ may: [] }])
  })

  test('that a later version has left out is not moved any more', async () => {
    await editAgreement(pair.lin, pair.id, agreement(2), NOW)
    await bothSign(pair, 3, NOW)
    await expect(move('start')).rejects.toMatchObject({ detail: { reason: 'milestone-moved' } })
  })

  test('shows visitors its title and whether it is done, and nothing when it was dropped', async () => {
    const read = () => milestonesOf(pair.id, { actor: null, script: 'hant', now: NOW })
    const title = { converted: '第一支探頭下水' }
    expect(await read()).toMatchObject({ all: null, public: [{ title, done: false }] })
    expect(JSON.stringify(await read())).not.toMatch(/2026-08-20/)
    await move('drop', pair.lin, '船期取消')
    expect(await read()).toEqual({ all: null, public: [] })
  })
})

describe('an update', () => {
  test('brings files that its writer has uploaded for the collaboration, each once', async () => {
    const file = await upload(pair.ho, pair.id, 'curve.csv', 'depth,salinity\n1,33\n')
    const write = (sent: string) =>
      writeMilestoneUpdate(
        pair.ho,
        { collaborationId: pair.id, id },
        { text: '曲線在附件裏', files: [file.id], submission: sent },
        NOW,
      )
    await write(submission())
    const [entry] = await timelineOfCollaboration(pair.id, null)
    expect(entry?.files).toEqual([file])
    await expect(write(submission())).rejects.toMatchObject({
      code: 'conflict',
      detail: { field: 'files', reason: 'file-gone' },
    })
  })

  test('is written by anyone of the parties, and read with the moves, the newest first', async () => {
    await move('start')
    await writeMilestoneUpdate(
      pair.ho,
      { collaborationId: pair.id, id },
      { text: '校準完成', files: [], submission: submission() },
      new Date(NOW.getTime() + 1_000),
    )
    expect(await timelineOfCollaboration(pair.id, 'hans')).toMatchObject([
      { by: { name: '何嘉欣' }, to: null, text: { text: '校準完成', converted: '校准完成' } },
      { by: { name: '林晓' }, to: 'under-way', text: null },
    ])
  })

  test('sent twice is written once; the same words in another form are another update', async () => {
    const sent = submission()
    await Promise.all([say('进展', pair.ho, sent), say('进展', pair.ho, sent)])
    await say('进展', pair.ho, sent)
    expect(await MilestoneUpdate.countDocuments()).toBe(1)
    await say('进展')
    expect(await MilestoneUpdate.countDocuments()).toBe(2)
    expect(await Notice.countDocuments({ kind: 'milestone.updated' })).toBe(2)
  })

  test('is not written by coordinators, nor read by anyone outside', async () => {
    await expect(say('进展', pair.coordinator)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say('进展', pair.outsider)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      findMilestone(pair.id, id, { actor: pair.outsider, script: null }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is told to the other party and not to one’s own', async () => {
    await say('进展', pair.ho)
    const [notice] = await Notice.find({ kind: 'milestone.updated' }).lean()
    expect(notice?.to.organisations?.map(String)).toEqual([pair.ours])
    expect(notice?.names).toMatchObject({
      milestone: { 'zh-Hant': '第一支探頭下水' },
      organisation: { 'zh-Hans': '示范单位乙' },
    })
  })
})
