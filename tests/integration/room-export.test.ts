import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deleteMessage } from '#models/message/delete-message.server.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { exportRoom, type ExportedMessage } from '#models/room/export.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import { person } from '#tests/support/alliance.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { roomOfTwo } from '#tests/support/room.ts'

const say = (text: string, replyTo?: string) => ({
  clientId: randomUUID(),
  text,
  ...(replyTo ? { replyTo } : {}),
})

async function all(messages: AsyncGenerator<ExportedMessage>): Promise<ExportedMessage[]> {
  const found: ExportedMessage[] = []
  for await (const message of messages) found.push(message)
  return found
}

test('a member takes home everything in order, with what was answered, tombstones without text', async () => {
  const { roomId, lead, otherMember } = await roomOfTwo()
  const first = await postMessage(lead, roomId, say('<b>后天</b>开会'))
  const second = await postMessage(otherMember, roomId, say('收到，後天見', first.id))
  await postMessage(lead, roomId, say('说错了', second.id))
  await deleteMessage(otherMember, { roomId, messageId: second.id })
  const exported = await exportRoom(lead, roomId)
  await postMessage(lead, roomId, say('导出之后'))
  const messages = await all(exported.messages())
  expect(messages.map(({ text, deleted = false }) => [text, deleted])).toEqual([
    ['<b>后天</b>开会', false],
    ['', true],
    ['说错了', false],
  ])
  expect(messages[1]?.quoted).toMatchObject({ author: '林晓', text: '<b>后天</b>开会' })
  expect(messages[2]?.quoted).toMatchObject({ text: '', deleted: true })
  expect(await all(exported.messages())).toEqual(messages)
})

test('nobody else does, and whoever is sent away meanwhile gets no more', async () => {
  const { roomId, lead, otherMember } = await roomOfTwo()
  await postMessage(lead, roomId, say('内部消息'))
  const coordinator = await person('统筹', [], { role: 'coordinator' })
  expect(await refusalOf(exportRoom(coordinator, roomId))).toBe('not-found')
  const exported = await exportRoom(otherMember, roomId)
  await removeRoomMember(lead, roomId, otherMember.id)
  expect(await refusalOf(all(exported.messages()))).toBe('not-found')
})

test('a room without messages is exported all the same', async () => {
  const { roomId, lead } = await roomOfTwo()
  expect(await all((await exportRoom(lead, roomId)).messages())).toEqual([])
})
