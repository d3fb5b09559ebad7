import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { confirmCollaboration } from '#models/collaboration/answer.server.ts'
import { findCollaboration } from '#models/collaboration/find.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { signAgreement } from '#models/collaboration/sign-agreement.server.ts'
import { roomHistory } from '#models/message/history.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { markRead } from '#models/room/mark-read.server.ts'
import { roomForMember } from '#models/room/room-page.server.ts'
import { roomsOf } from '#models/room/rooms-of.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'

let us: Actor
let them: Actor
let ours: string
let theirs: string

beforeEach(async () => {
  ours = await organisation('示范全国学会')
  theirs = await organisation('示范澳门协会', { seat: 'macao' })
  us = await person('林晓', [[ours, 'representative']])
  them = await person('何嘉欣', [[theirs, 'representative']], { locale: 'zh-Hant' })
})

/** A pair that has been signed, and with it a room. */
async function signedPair(title: string): Promise<string> {
  const withOrganisation = await organisation(`${title}的伙伴`)
  const partner = await person(`${title}的代表`, [[withOrganisation, 'representative']])
  return signed(title, withOrganisation, partner)
}

async function signed(title: string, withOrganisation: string, partner: Actor): Promise<string> {
  const input = { from: ours, withOrganisation, title, objectives: '共享传感器数据' }
  const id = await proposePair(us, input)
  await confirmCollaboration(partner, id)
  await signAgreement(us, id, { version: 1 })
  await signAgreement(partner, id, { version: 1 })
  const { room } = await findCollaboration(us, id, null)
  return room ?? ''
}

const say = (actor: Actor, roomId: string, text: string) =>
  postMessage(actor, roomId, { clientId: randomUUID(), text })

describe('the rooms of a person', () => {
  test('come with what they are about, the newest message and what is unread', async () => {
    const roomId = await signed('海洋传感联合项目', theirs, them)
    await say(us, roomId, '样机的校准数据')
    await say(us, roomId, '下周一可以到珠海')
    await say(them, roomId, '收到')
    const [listing] = await roomsOf(them, 'hant')
    expect(listing).toMatchObject({
      room: { id: roomId, state: 'active', organisations: [ours, theirs] },
      title: { text: '海洋传感联合项目', converted: '海洋傳感聯合項目' },
      kind: 'pair',
      parties: [{ id: ours }, { id: theirs }],
      unread: 2,
      last: { seq: 3, text: '收到', author: { name: '何嘉欣' } },
    })
    await markRead(them, roomId, 1)
    expect(await roomsOf(them, 'hant')).toMatchObject([{ unread: 1 }])
    expect(await roomsOf(us, 'hans')).toMatchObject([{ unread: 1 }])
  })

  test('are led by where something was said last; a silent one comes with nothing said', async () => {
    const [first, second, third] = [
      await signedPair('一'),
      await signedPair('二'),
      await signedPair('三'),
    ]
    await say(us, second, '先')
    await say(us, first, '后')
    const rooms = await roomsOf(us, 'hans')
    expect(rooms.map(({ room }) => room.id).slice(0, 2)).toEqual([first, second])
    expect(rooms.find(({ room }) => room.id === third)).toMatchObject({ last: null, unread: 0 })
    expect(await roomsOf(them, 'hant')).toEqual([])
  })

  test('are theirs alone', async () => {
    const roomId = await signedPair('海洋')
    await expect(roomForMember(them, roomId, 'hant')).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(them, roomId, '你好')).rejects.toMatchObject({ code: 'not-found' })
    await expect(markRead(them, roomId, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(roomHistory(them, roomId, { before: 9, script: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('have a page that says who is in them and what one may do', async () => {
    const roomId = await signed('海洋', theirs, them)
    expect(await roomForMember(them, roomId, 'hant')).toMatchObject({
      room: { id: roomId },
      members: [{ name: '林晓', role: 'lead' }, { name: '何嘉欣' }],
      me: { id: them.id, organisation: theirs, role: 'lead' },
      may: { post: true, removeMembers: true },
    })
  })
})
