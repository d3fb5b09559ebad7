import { Types } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { activateMembership, Membership } from '#models/membership/membership.server.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import { syncRoomMembers, syncRoomsLeftBehind } from '#models/room/sync-members.server.ts'
import { person, setOrganisationState } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { roomOfTwo } from '#tests/support/room.ts'

const rolesIn = async (actor: Actor, roomId: string) => {
  const { members } = await joinRoom(actor, roomId, { script: null })
  return Object.fromEntries(members.map(({ name, role }) => [name, role]))
}
const end = (organisation: string, { id }: Actor) =>
  Membership.updateOne({ organisation, user: id }, { state: 'ended' })

describe('a room that a collaboration opens', () => {
  test('holds everyone of the parties, led by their representatives', async () => {
    const { roomId, lead } = await roomOfTwo()
    expect(await rolesIn(lead, roomId)).toEqual({
      林晓: 'lead',
      陈敏: 'member',
      何嘉欣: 'lead',
      蘇偉: 'member',
    })
  })

  test('is opened once', async () => {
    const { society } = await roomOfTwo()
    const opening = {
      collaboration: new Types.ObjectId(),
      organisations: [new Types.ObjectId(society)],
    }
    const open = () => inTransaction((session) => openRoom(session, opening))
    const first = await open()
    expect(await open()).toBe(first)
  })

  test('is not there when the signing fails', async () => {
    const { society, lead } = await roomOfTwo()
    let roomId = ''
    const signing = inTransaction(async (session) => {
      roomId = await openRoom(session, {
        collaboration: new Types.ObjectId(),
        organisations: [new Types.ObjectId(society)],
      })
      throw new Error('not signed')
    })
    await expect(signing).rejects.toThrow('not signed')
    await expect(joinRoom(lead, roomId, { script: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('who is in a room', () => {
  test('follows the parties: newcomers, new representatives, those who leave', async () => {
    const { roomId, lead, member, otherMember, society, association } = await roomOfTwo()
    const newcomer = await person('新人', [[society, 'member']])
    await inTransaction((session) =>
      activateMembership(session, otherMember.id, association, 'representative'),
    )
    await end(society, member)
    const added = listenTo('room.member-added')
    const removed = listenTo('room.member-removed')
    await syncRoomMembers(society)
    expect(await rolesIn(lead, roomId)).toEqual({
      林晓: 'lead',
      何嘉欣: 'lead',
      蘇偉: 'lead',
      新人: 'member',
    })
    expect(added.map(({ userId }) => userId).sort()).toEqual([newcomer.id, otherMember.id].sort())
    expect(removed).toEqual([{ roomId, userId: member.id }])
    await syncRoomMembers(society)
    expect(added).toHaveLength(2)
  })

  test('is settled the same however many events come at once', async () => {
    const { roomId, lead, member, society } = await roomOfTwo()
    await end(society, member)
    const leaving = syncRoomMembers(society)
    await inTransaction((session) => activateMembership(session, member.id, society, 'member'))
    await Promise.all([leaving, syncRoomMembers(society), syncRoomMembers(society)])
    expect(await rolesIn(lead, roomId)).toMatchObject({ 陈敏: 'member' })
  })

  test('leaves out a suspended organisation, until it is reinstated', async () => {
    const { roomId, lead, otherLead, association } = await roomOfTwo()
    await setOrganisationState(association, 'suspended')
    await syncRoomMembers(association)
    expect(await rolesIn(lead, roomId)).toEqual({ 林晓: 'lead', 陈敏: 'member' })
    await expect(joinRoom(otherLead, roomId, { script: null })).rejects.toMatchObject({
      code: 'not-found',
    })
    await setOrganisationState(association, 'verified')
    await syncRoomMembers(association)
    expect(Object.keys(await rolesIn(lead, roomId))).toHaveLength(4)
  })

  test('is put right where the process that changed it died before the room could follow', async () => {
    const { lead, roomId, member, society } = await roomOfTwo()
    await end(society, member)
    const removed = listenTo('room.member-removed')
    await syncRoomsLeftBehind()
    await syncRoomsLeftBehind()
    expect(removed).toEqual([{ roomId, userId: member.id }])
    expect(await rolesIn(lead, roomId)).not.toHaveProperty('陈敏')
  })

  test('leaves out for good whom a lead sent away', async () => {
    const { roomId, lead, otherMember, association } = await roomOfTwo()
    await removeRoomMember(lead, roomId, otherMember.id)
    await syncRoomMembers(association)
    expect(Object.keys(await rolesIn(lead, roomId))).not.toContain('蘇偉')
    expect(await auditOf(roomId)).toMatchObject([
      { action: 'room.member-removed', detail: { user: otherMember.id } },
    ])
  })

  test('is decided by leads, and not about leads', async () => {
    const { roomId, lead, member, otherLead, otherMember } = await roomOfTwo()
    const refused = (actor: Actor, target: Actor) =>
      expect(removeRoomMember(actor, roomId, target.id)).rejects
    await refused(member, otherMember).toMatchObject({ code: 'forbidden' })
    await refused(lead, otherLead).toMatchObject({ code: 'forbidden' })
    await refused(await person('外人'), member).toMatchObject({ code: 'not-found' })
    await refused(lead, await person('别人')).toMatchObject({ code: 'not-found' })
  })

  test('is settled again when the collaboration is signed, and then the room is open', async () => {
    const { followOrganisations } = await import('#server/rooms/follow-organisations.ts')
    const stop = followOrganisations()
    const { society } = await roomOfTwo()
    const collaboration = new Types.ObjectId()
    const organisations = [new Types.ObjectId(society)]
    const roomId = await inTransaction((session) =>
      openRoom(session, { collaboration, organisations }),
    )
    const latecomer = await person('后来', [[society, 'member']])
    const opened = listenTo('room.opened')
    emit('collaboration.signed', { collaborationId: collaboration.toString() })
    await vi.waitFor(() =>
      expect(opened).toEqual([{ roomId, collaborationId: collaboration.toString() }]),
    )
    expect(await rolesIn(latecomer, roomId)).toMatchObject({ 后来: 'member' })
    stop()
  })
})
