import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#models/day.ts'
import { announceExit, completeExits, takeBackExit } from '#models/collaboration/exit.server.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { completeCollaboration, reviveCollaboration } from '#models/collaboration/mutual.server.ts'
import { Collaboration } from '#models/collaboration/record.server.ts'
import { resumeCollaboration, suspendCollaboration } from '#models/collaboration/suspend.server.ts'
import { Evaluation } from '#models/evaluation/record.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { Notice } from '#models/notification/record.server.ts'
import { archiveRooms } from '#models/room/closing.server.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import { Room } from '#models/room/record.server.ts'
import { setOrganisationState } from '#tests/support/alliance.ts'
import { DUE, dueEvaluation } from '#tests/support/evaluation.ts'
import { listenTo } from '#tests/support/events.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { activePair } from '#tests/support/pair.ts'

/** Ten in the morning in Hong Kong. */
const NOW = new Date('2026-06-01T02:00:00Z')
const reason = '方向调整。'
const stateOf = async (id: string) => (await Collaboration.findById(id).lean())?.state
const roomOf = async (room: string) => (await Room.findById(room).lean())?.state
const say = (text: string) => ({ clientId: randomUUID(), text })

describe('a party leaves', () => {
  test('with notice: the other is told, and it ends when its day begins, once', async () => {
    const { id, room, lead, otherLead } = await activePair(NOW)
    await Promise.all(
      [1, 2].map(() => announceExit(lead, id, { reason, effectiveOn: '2026-07-01' }, NOW)),
    )
    const seen = await findCollaboration(otherLead, id, null, NOW)
    expect(seen.inner?.prospects.exit).toMatchObject({
      effectiveAt: '2026-06-30T16:00:00.000Z',
      reason: { text: reason },
    })
    expect(await Notice.countDocuments({ kind: 'collaboration.exit-announced' })).toBe(1)
    expect(
      await refusalOf(announceExit(otherLead, id, { reason, effectiveOn: '2026-06-20' }, NOW)),
    ).toBe('exit-announced')
    expect(await completeExits(new Date('2026-06-30T15:59:59Z'))).toBe(0)
    const over = new Date('2026-06-30T16:00:00Z')
    const moved = await Promise.all([1, 2].map(() => completeExits(over)))
    expect(moved.reduce((sum, count) => sum + count)).toBe(1)
    expect(await stateOf(id)).toBe('exited')
    expect(await roomOf(room)).toBe('closing')
    expect(await Notice.countDocuments({ kind: 'collaboration.exited' })).toBe(1)
    expect(await Notice.countDocuments({ kind: 'collaboration.room-closing' })).toBe(1)
  })

  test('today ends it at once', async () => {
    const { id, lead } = await activePair(NOW)
    await announceExit(lead, id, { reason, effectiveOn: '2026-06-01' }, NOW)
    expect(await stateOf(id)).toBe('exited')
    expect(await completeExits(daysAfter(NOW, 1))).toBe(0)
  })

  test('not yesterday, and not in more than ninety days', async () => {
    const { id, lead, member, coordinator } = await activePair(NOW)
    for (const effectiveOn of ['2026-05-31', '2026-08-31']) {
      expect(await refusalOf(announceExit(lead, id, { reason, effectiveOn }, NOW))).toBe('exit-day')
    }
    for (const actor of [member, coordinator]) {
      const leaving = announceExit(actor, id, { reason, effectiveOn: '2026-06-30' }, NOW)
      expect(await refusalOf(leaving)).toBe('forbidden')
    }
    await announceExit(lead, id, { reason, effectiveOn: '2026-08-30' }, NOW)
  })

  test('and takes it back until then; the other party cannot', async () => {
    const { id, lead, otherLead } = await activePair(NOW)
    await announceExit(lead, id, { reason, effectiveOn: '2026-06-10' }, NOW)
    expect(await refusalOf(takeBackExit(otherLead, id, NOW))).toBe('forbidden')
    await takeBackExit(lead, id, NOW)
    await takeBackExit(lead, id, NOW)
    expect(await completeExits(daysAfter(NOW, 30))).toBe(0)
    expect(await stateOf(id)).toBe('active')
  })

  test('too late to take it back', async () => {
    const { id, lead } = await activePair(NOW)
    await announceExit(lead, id, { reason, effectiveOn: '2026-06-10' }, NOW)
    const late = daysAfter(NOW, 20)
    expect(await refusalOf(takeBackExit(lead, id, late))).toBe('collaboration-active')
    await completeExits(late)
    expect(await refusalOf(takeBackExit(lead, id, late))).toBe('collaboration-ended')
  })

  test('from an evaluation, which is dropped', async () => {
    const { id, lead } = await dueEvaluation()
    await announceExit(lead, id, { reason, effectiveOn: '2027-01-15' }, DUE)
    expect(await Evaluation.findOne({ collaboration: id }).lean()).toMatchObject({
      stage: 'dropped',
    })
    expect((await findCollaboration(lead, id, null, DUE)).expectation).toBeNull()
  })
})

describe('a suspension', () => {
  test('returns to the state before, for coordinators with a reason', async () => {
    const { id, lead, coordinator } = await dueEvaluation()
    expect(await refusalOf(suspendCollaboration(lead, id, { reason }, DUE))).toBe('forbidden')
    await Promise.all([1, 2].map(() => suspendCollaboration(coordinator, id, { reason }, DUE)))
    expect(await findCollaboration(lead, id, null, DUE)).toMatchObject({
      state: 'suspended',
      inner: { prospects: { suspended: { text: reason } } },
      may: { announceExit: true, complete: false, editAgreement: false },
    })
    expect(await refusalOf(completeCollaboration(coordinator, id, {}, DUE))).toBe(
      'collaboration-suspended',
    )
    await Promise.all([1, 2].map(() => resumeCollaboration(coordinator, id, { reason }, DUE)))
    expect(await stateOf(id)).toBe('review-due')
    expect((await findCollaboration(lead, id, null, DUE)).course.map(({ state }) => state)).toEqual(
      ['proposed', 'confirmed', 'signed', 'active', 'review-due', 'suspended', 'review-due'],
    )
  })
})

describe('completing', () => {
  test('takes every party, or a coordinator', async () => {
    const { id, lead, otherLead, member } = await activePair(NOW)
    expect(await refusalOf(completeCollaboration(member, id, {}, NOW))).toBe('forbidden')
    await completeCollaboration(lead, id, {}, NOW)
    await completeCollaboration(lead, id, {}, NOW)
    expect(await stateOf(id)).toBe('active')
    expect(await findCollaboration(lead, id, null, NOW)).toMatchObject({ may: { complete: false } })
    await completeCollaboration(otherLead, id, {}, NOW)
    expect(await stateOf(id)).toBe('completed')
    expect(await Notice.countDocuments({ kind: 'collaboration.completed' })).toBe(1)
  })

  test('by both at once completes once', async () => {
    const { id, lead, otherLead } = await activePair(NOW)
    await Promise.all([lead, otherLead].map((actor) => completeCollaboration(actor, id, {}, NOW)))
    const record = await Collaboration.findById(id).lean()
    expect(record?.course.filter(({ state }) => state === 'completed')).toHaveLength(1)
  })
})

describe('the room of what has ended', () => {
  test('is written in for fourteen days, then only read', async () => {
    const { id, room, coordinator, lead } = await activePair(NOW)
    const closed = listenTo('room.closed')
    await postMessage(lead, room, say('先报个进度'))
    await completeCollaboration(coordinator, id, {}, NOW)
    await postMessage(lead, room, say('收个尾'))
    expect((await joinRoom(lead, room, { script: null })).room).toMatchObject({
      state: 'closing',
      archiveAt: daysAfter(NOW, 14).toISOString(),
    })
    expect(await archiveRooms(daysAfter(NOW, 13))).toBe(0)
    const archived = await Promise.all([1, 2].map(() => archiveRooms(daysAfter(NOW, 14))))
    expect(archived.reduce((sum, count) => sum + count)).toBe(1)
    expect(closed).toEqual([{ roomId: room }])
    expect(await refusalOf(postMessage(lead, room, say('还有一句')))).toBe('read-only')
    expect((await joinRoom(lead, room, { script: null })).messages).toHaveLength(2)
  })

  test('opens again when both parties, or a coordinator, take it up again', async () => {
    const { id, room, ours, coordinator, lead, otherLead } = await activePair(NOW)
    await completeCollaboration(coordinator, id, {}, NOW)
    await archiveRooms(daysAfter(NOW, 14))
    const later = daysAfter(NOW, 20)
    const reopened = listenTo('room.reopened')
    await reviveCollaboration(lead, id, {}, later)
    expect(await roomOf(room)).toBe('archived')
    await setOrganisationState(ours, 'suspended')
    expect(await refusalOf(reviveCollaboration(otherLead, id, {}, later))).toBe('party-unverified')
    await setOrganisationState(ours, 'verified')
    await reviveCollaboration(otherLead, id, {}, later)
    expect(await stateOf(id)).toBe('active')
    expect(await roomOf(room)).toBe('active')
    expect(reopened).toEqual([{ roomId: room }])
    await postMessage(lead, room, say('又见面了'))
    const record = await Collaboration.findById(id).lean()
    expect(record?.reviewAt).toEqual(new Date('2027-06-21T02:00:00Z'))
    expect(await refusalOf(reviveCollaboration(coordinator, id, {}, later))).toBe(
      'collaboration-active',
    )
  })
})
