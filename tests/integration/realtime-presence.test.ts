import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { JoinResult } from '#models/room/protocol.ts'
import { roomsOf } from '#models/room/rooms-of.server.ts'
import { roomOfTwo } from '#tests/support/room.ts'
import { connectAs, done, hears, send, withRealtime } from '#tests/support/sockets.ts'

withRealtime()

const join = (socket: Parameters<typeof done>[0], roomId: string) =>
  done<JoinResult>(socket, 'room:join', { roomId })

describe('who is there', () => {
  test('is in the answer, then told as it changes; several tabs are one person', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const watching = await connectAs(lead)
    const before = await join(watching, roomId)
    expect(before.members.filter(({ online }) => online).map(({ id }) => id)).toEqual([lead.id])
    const presence = hears(watching, 'room.presence')

    const tabs = await Promise.all([connectAs(otherLead), connectAs(otherLead)])
    await Promise.all(tabs.map((tab) => join(tab, roomId)))
    const came = () => presence.flatMap((event) => event.came)
    const went = () => presence.flatMap((event) => event.went)
    await vi.waitFor(() => expect(came()).toContain(otherLead.id), 3_000)
    tabs[0]?.close()
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(went()).toEqual([])
    if (tabs[1]) await done(tabs[1], 'room:leave', { roomId })
    await vi.waitFor(() => expect(went()).toEqual([otherLead.id]), 3_000)
    expect(came().filter((id) => id === otherLead.id)).toHaveLength(1)
  })

  test('does not flicker when a page is loaded again', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const [watching, tab] = await Promise.all([connectAs(lead), connectAs(otherLead)])
    await join(watching, roomId)
    await join(tab, roomId)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    const presence = hears(watching, 'room.presence')
    tab.close()
    await join(await connectAs(otherLead), roomId)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(presence).toEqual([])
  })
})

describe('who is writing', () => {
  test('is told to the others, not at every key, and not to the writer', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const [writer, writersOtherTab, reader] = await Promise.all([
      connectAs(lead),
      connectAs(lead),
      connectAs(otherLead),
    ])
    for (const socket of [writer, writersOtherTab, reader]) await join(socket, roomId)
    const typing = [writer, writersOtherTab, reader].map((socket) => hears(socket, 'room.typing'))
    for (let key = 0; key < 5; key += 1) await done(writer, 'room:typing', { roomId })
    await vi.waitFor(() => expect(typing[2]).toHaveLength(1))
    expect(typing).toEqual([[], [], [{ roomId, userId: lead.id, name: '林晓' }]])
  })
})

describe('what has been read', () => {
  test('is told to the room, never goes back, and not beyond what there is', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const [writer, reader] = await Promise.all([connectAs(lead), connectAs(otherLead)])
    await join(writer, roomId)
    await join(reader, roomId)
    for (const text of ['一', '二', '三']) await send(writer, roomId, text, randomUUID())
    const read = hears(writer, 'room.read')
    for (const seq of [2, 1, 2, 1_000_000]) await done(reader, 'room:read', { roomId, seq })
    await vi.waitFor(() => expect(read.map(({ seq }) => seq)).toEqual([2, 3]))
    const { members } = await join(writer, roomId)
    expect(members.find(({ id }) => id === otherLead.id)?.lastRead).toBe(3)
  })

  test('is counted for people wherever they are, without their own messages', async () => {
    const { roomId, lead, otherLead } = await roomOfTwo()
    const [writer, elsewhere] = await Promise.all([connectAs(lead), connectAs(otherLead)])
    const unread = hears(elsewhere, 'unread.changed')
    const own = hears(writer, 'unread.changed')
    for (const text of ['一', '二', '三']) await send(writer, roomId, text, randomUUID())
    await send(elsewhere, roomId, '四', randomUUID())
    await vi.waitFor(() => expect(unread.at(-1)).toEqual({ roomId, unread: 3 }), 3_000)
    await vi.waitFor(() => expect(own.at(-1)).toEqual({ roomId, unread: 1 }), 3_000)
    expect(unread.length).toBeLessThanOrEqual(3)

    await done(elsewhere, 'room:read', { roomId, seq: 2 })
    await vi.waitFor(() => expect(unread.at(-1)).toEqual({ roomId, unread: 1 }), 3_000)
    expect(await roomsOf(otherLead, 'hant')).toMatchObject([])
  })
})
