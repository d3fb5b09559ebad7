import { randomUUID } from 'node:crypto'
import { Types } from 'mongoose'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { auditOf } from '#models/audit/audit.server.ts'
import { at } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { claimFiles } from '#models/file/claim.server.ts'
import { dropUnattachedFiles } from '#models/file/drop.server.ts'
import { filePath } from '#models/file/file.ts'
import { findFile } from '#models/file/find.server.ts'
import { contents, FileEntry } from '#models/file/record.server.ts'
import { deleteMessage } from '#models/message/delete-message.server.ts'
import { editMessage } from '#models/message/edit-message.server.ts'
import { messagesWithFiles } from '#models/message/files-in.server.ts'
import { roomHistory } from '#models/message/history.server.ts'
import type { WireMessage } from '#models/message/message.ts'
import { postMessage } from '#models/message/post-message.server.ts'
import { Message } from '#models/message/record.server.ts'
import { exportRoom } from '#models/room/export.server.ts'
import { joinRoom } from '#models/room/join-room.server.ts'
import { RoomMember } from '#models/room/member.server.ts'
import { Room } from '#models/room/record.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import { removeRoomMember } from '#models/room/remove-member.server.ts'
import { person } from '#tests/support/alliance.ts'
import { fileServer, PDF, uploadTo } from '#tests/support/files.ts'
import { refusalOf } from '#tests/support/organisations.ts'
import { PNG } from '#tests/support/picture.ts'
import { roomOfTwo, type TestRoom } from '#tests/support/room.ts'
import { ask, connectAs, done, hears, withRealtime } from '#tests/support/sockets.ts'

withRealtime()

let room: TestRoom
beforeEach(async () => {
  room = await roomOfTwo()
})

const put = (actor: Actor, name?: string, content?: string | Buffer) =>
  uploadTo(actor, { room: room.roomId }, name, content)
const post = (actor: Actor, files: string[], text = '见附件', clientId: string = randomUUID()) =>
  postMessage(actor, room.roomId, { clientId, text, files })
const which = ({ id }: WireMessage) => ({ roomId: room.roomId, messageId: id })
const stored = () => contents().find().toArray()
const GONE = { code: 'conflict', detail: { field: 'files', reason: 'file-gone' } }

describe('a message with files', () => {
  test('reaches everyone with what they are, over the socket, in the list and on catching up', async () => {
    const { roomId, lead, otherLead } = room
    const [writer, reader] = [await connectAs(lead), await connectAs(otherLead)]
    for (const socket of [writer, reader]) await done(socket, 'room:join', { roomId })
    const heard = hears(reader, 'message.posted')
    const report = await put(lead)
    const picture = await put(lead, '现场.png', PNG)
    const { message } = await done<{ message: WireMessage }>(writer, 'message:send', {
      ...{ roomId, clientId: randomUUID(), text: '' },
      files: [picture.id, report.id],
    })
    expect(message).toMatchObject({ text: '', script: 'none' })
    expect(message.files).toEqual([
      {
        id: picture.id,
        name: '现场.png',
        size: PNG.length,
        type: 'image/png',
        width: 1,
        height: 1,
      },
      { id: report.id, name: '月报.pdf', size: Buffer.byteLength(PDF), type: 'application/pdf' },
    ])
    await vi.waitFor(() => expect(heard.map((event) => event.message)).toEqual([message]))
    await postMessage(lead, roomId, { clientId: randomUUID(), text: '没有附件' })
    const listed = await messagesWithFiles(otherLead, roomId, { limit: 5, script: null })
    expect(listed).toEqual({ messages: [message], more: false })
    const { messages } = await joinRoom(otherLead, roomId, { after: 0, script: null })
    expect(messages[0]).toEqual(message)
    const history = await roomHistory(otherLead, roomId, { before: 2, script: null })
    expect(history.messages).toEqual([message])
    const exported = (await exportRoom(lead, roomId)).messages()
    expect((await exported.next()).value).toMatchObject({ files: message.files })
  })

  test('is posted once however often it is sent, with the same files', async () => {
    const { lead } = room
    const file = await put(lead)
    const clientId = randomUUID()
    const send = () => post(lead, [file.id], '只此一次', clientId)
    const attempts = await Promise.all([send(), send(), send()])
    attempts.push(await send())
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1)
    for (const { files } of attempts) expect(files).toEqual([file])
    expect(await auditOf(file.id)).toMatchObject([
      { action: 'file.attached' },
      { action: 'file.uploaded' },
    ])
    await deleteMessage(lead, which(attempts[0]))
    expect(await send()).toMatchObject({ id: attempts[0]?.id, deleted: true, files: [] })
  })

  test('takes no file that is another’s, of another place, or in a message already', async () => {
    const { lead, member } = room
    const file = await put(lead)
    await expect(post(member, [file.id])).rejects.toMatchObject(GONE)
    const organisations = [new Types.ObjectId(room.society)]
    const elsewhere = await inTransaction((session) =>
      openRoom(session, { collaboration: new Types.ObjectId(), organisations }),
    )
    const foreign = await uploadTo(lead, { room: elsewhere })
    await expect(post(lead, [foreign.id])).rejects.toMatchObject(GONE)
    await post(lead, [file.id])
    await expect(post(lead, [file.id])).rejects.toMatchObject(GONE)
    await expect(post(lead, ['f'.repeat(24)])).rejects.toMatchObject(GONE)
    expect(await Message.countDocuments()).toBe(1)
    const socket = await connectAs(lead)
    const sent = { roomId: room.roomId, clientId: randomUUID(), text: '', files: [file.id] }
    expect(await ask(socket, 'message:send', sent)).toMatchObject({ error: { code: 'invalid' } })
    for (const files of [[], ['../x'], Array.from({ length: 11 }, () => file.id)]) {
      const answer = await ask(socket, 'message:send', { ...sent, files })
      expect(answer).toMatchObject({ error: { code: 'invalid' } })
    }
  })

  test('keeps them when its text is changed', async () => {
    const { lead } = room
    const file = await put(lead)
    const message = await post(lead, [file.id])
    const edited = await editMessage(lead, which(message), { text: '改过的话' })
    expect(edited).toMatchObject({ text: '改过的话', files: [file] })
  })

  test('costs the others nothing: without files nothing is asked of files', async () => {
    const find = vi.spyOn(FileEntry, 'find')
    const update = vi.spyOn(FileEntry, 'updateMany')
    const message = await post(room.lead, [])
    await deleteMessage(room.lead, which(message))
    expect(find).not.toHaveBeenCalled()
    expect(update).not.toHaveBeenCalled()
    expect(await Message.findById(message.id).lean()).not.toHaveProperty('files')
  })
})

describe('a room’s file', () => {
  test('is its owner’s alone until it is sent, then its members’, guests among them, and nobody else’s', async () => {
    const { roomId, lead, member, otherMember } = room
    const get = await fileServer()
    const guest = await person('嘉宾')
    await RoomMember.create({ room: roomId, user: guest.id, role: 'guest' })
    emit('room.member-added', { roomId, userId: guest.id })
    const coordinator = await person('统筹', [], { role: 'coordinator' })
    const { id } = await put(guest)
    const status = async (actor: Actor | null) => (await get(actor, filePath(id))).status
    expect([await status(guest), await status(lead)]).toEqual([200, 404])
    await post(guest, [id])
    for (const reader of [guest, lead, member, otherMember]) expect(await status(reader)).toBe(200)
    for (const other of [coordinator, null]) expect(await status(other)).toBe(404)
    await removeRoomMember(lead, roomId, otherMember.id)
    expect(await status(otherMember)).toBe(404)
    expect(await refusalOf(put(otherMember))).toBe('not-found')
    const answer = await get(lead, filePath(id))
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('is not taken in where nobody writes any more, and read there', async () => {
    const { roomId, lead, otherLead } = room
    const { id } = await put(lead)
    await post(lead, [id])
    await Room.updateOne({ _id: roomId }, { state: 'archived' })
    emit('room.closed', { roomId })
    expect(await refusalOf(put(lead))).toBe('read-only')
    await findFile(otherLead, id)
  })

  test('goes with its message: no longer served, nor listed, nor kept', async () => {
    const { roomId, lead, otherLead } = room
    const message = await post(lead, [(await put(lead)).id])
    const [file] = message.files
    const get = await fileServer()
    await deleteMessage(lead, which(message))
    expect((await get(otherLead, filePath(file?.id ?? ''))).status).toBe(404)
    const listed = await messagesWithFiles(lead, roomId, { limit: 5, script: null })
    expect(listed.messages).toEqual([])
    expect([await stored(), await FileEntry.countDocuments()]).toEqual([[], 0])
    expect(await auditOf(file?.id ?? '', 1)).toMatchObject([{ action: 'file.dropped' }])
  })

  test('is gone for readers even where a kill came between its message’s end and its own', async () => {
    const { lead, otherLead } = room
    const message = await post(lead, [(await put(lead)).id])
    const tombstone = { $set: { deletedAt: new Date(), text: '' }, $unset: { files: 1 } }
    await Message.updateOne({ _id: message.id }, tombstone)
    expect(await refusalOf(findFile(otherLead, message.files[0]?.id ?? ''))).toBe('not-found')
    await deleteMessage(lead, which(message))
    expect(await stored()).toEqual([])
  })
})

describe('after a day', () => {
  const uploadedAt = new Date('2026-05-01T01:00:00Z')
  const later = new Date('2026-05-02T01:01:00Z')
  const claim = (ids: string[], clientId: string) =>
    claimFiles(room.lead, { roomId: room.roomId, clientId }, ids)

  test('what no message brought is thrown away', async () => {
    const sent = await at(uploadedAt, async () => {
      await put(room.lead)
      return post(room.lead, [(await put(room.lead)).id])
    })
    expect(await dropUnattachedFiles(later)).toBe(1)
    expect((await stored()).map(({ _id }) => _id.toString())).toEqual([sent.files[0]?.id])
  })

  test('what a kill left claimed is decided by whether its message was written', async () => {
    const [written, never] = [randomUUID(), randomUUID()]
    const [kept, lost] = await at(uploadedAt, async () => {
      const files = [await put(room.lead), await put(room.lead)]
      await post(room.lead, [files[0]?.id ?? ''], '写上了', written)
      await FileEntry.updateMany({ state: 'attached' }, { state: 'claimed', attachedAt: null })
      await claim([files[1]?.id ?? ''], never)
      return files
    })
    await findFile(room.otherLead, kept?.id ?? '')
    expect(await refusalOf(findFile(room.otherLead, lost?.id ?? ''))).toBe('not-found')
    expect(await dropUnattachedFiles(new Date('2026-05-01T12:00:00Z'))).toBe(0)
    expect(await dropUnattachedFiles(later)).toBe(1)
    expect(await FileEntry.findById(kept?.id).lean()).toMatchObject({ state: 'attached' })
    await expect(post(room.lead, [lost?.id ?? ''], '太晚了', never)).rejects.toMatchObject(GONE)
  })

  test('a retry that still comes keeps what it needs', async () => {
    const clientId = randomUUID()
    const file = await at(uploadedAt, async () => {
      const uploaded = await put(room.lead)
      await claim([uploaded.id], clientId)
      return uploaded
    })
    await at(later, () => claim([file.id], clientId))
    expect(await dropUnattachedFiles(later)).toBe(0)
    expect((await post(room.lead, [file.id], '终于', clientId)).files).toEqual([file])
  })
})

test('the list goes back page by page', async () => {
  const { roomId, lead } = room
  const sent: WireMessage[] = []
  for (let count = 0; count < 3; count += 1) sent.push(await post(lead, [(await put(lead)).id]))
  const page = (before?: number) =>
    messagesWithFiles(lead, roomId, { before, limit: 2, script: null })
  const first = await page()
  expect(first).toEqual({ messages: [sent[2], sent[1]], more: true })
  expect(await page(sent[1]?.seq)).toEqual({ messages: [sent[0]], more: false })
})
