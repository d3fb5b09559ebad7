import { expect, test } from 'vitest'
import type { ExportedMessage, RoomExport } from '#models/room/export.server.ts'
import { asHtml, asJsonLines, filesAsJsonLines } from '#app/rooms/export/documents.server.ts'
import { message } from './message.ts'

const room = (messages: readonly ExportedMessage[]): RoomExport => ({
  roomId: 'a'.repeat(24),
  subject: null,
  last: messages.length,
  messages: async function* () {
    await Promise.resolve()
    yield* messages
  },
})

async function whole(parts: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

const said = (text: string, more: Partial<ExportedMessage> = {}): ExportedMessage => ({
  ...message(1),
  text,
  quoted: null,
  ...more,
})

test('what people wrote is text in the page, whatever they wrote', async () => {
  const quoted = { id: 'b', author: '<i>', text: '"&', deleted: false }
  const html = await whole(
    asHtml(room([said('<script>alert(1)</script>', { quoted })]), 'zh-Hans', new Date()),
  )
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('<b>&lt;i&gt;</b>\n&quot;&amp;')
  expect(html).not.toContain('<script>')
})

test('a tombstone says that it is one, also where it is quoted', async () => {
  const quoted = { id: 'b', author: '林晓', text: '', deleted: true }
  const html = await whole(asHtml(room([said('', { deleted: true, quoted })]), 'en', new Date()))
  expect(html.match(/This message was deleted/g)).toHaveLength(2)
})

test('lines hold one message each, line breaks and all', async () => {
  const lines = (await whole(asJsonLines(room([said('一\n二'), said('三')])))).trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as ExportedMessage).text)).toEqual(['一\n二', '三'])
})

test('what was sent besides words stands under its message, and in a list of its own', async () => {
  const files = [
    { id: 'c'.repeat(24), name: '<月报>.pdf', size: 2_048, type: 'application/pdf' as const },
  ]
  const sent = room([said('附上月报', { files }), said('收到')])
  const html = await whole(asHtml(sent, 'zh-Hans', new Date()))
  expect(html).toContain('<ul><li>&lt;月报&gt;.pdf · 2 KB</li></ul>')
  const lines = (await whole(filesAsJsonLines(sent))).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ ...files[0], path: `/files/${'c'.repeat(24)}`, message: 1 }),
  ])
})
