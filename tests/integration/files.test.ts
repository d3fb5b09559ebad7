import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { at } from '#models/clock.server.ts'
import { proposePair } from '#models/collaboration/propose.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { attachFiles } from '#models/file/attach.server.ts'
import { dropUnattachedFiles } from '#models/file/drop.server.ts'
import { FILE_LIMITS, filePath } from '#models/file/file.ts'
import { filesOf, findFile } from '#models/file/find.server.ts'
import { contents, FileEntry } from '#models/file/record.server.ts'
import { uploadFile } from '#models/file/upload.server.ts'
import { organisation, person } from '#tests/support/alliance.ts'
import { contentOf, fileServer, PDF, upload } from '#tests/support/files.ts'

let collaboration: string
let proposer: Actor
let partner: Actor
let outsider: Actor
let coordinator: Actor

beforeEach(async () => {
  const ours = await organisation('示范单位甲')
  const theirs = await organisation('示范单位乙')
  proposer = await person('林晓', [[ours, 'representative']])
  partner = await person('陈平', [[theirs, 'member']])
  outsider = await person('何敏', [[await organisation('示范单位丙'), 'representative']])
  coordinator = await person('周宁', [], { role: 'coordinator' })
  const input = { from: ours, withOrganisation: theirs, title: '题目', objectives: '目标' }
  collaboration = await proposePair(proposer, input)
})

const attach = (actor: Actor, ...ids: string[]) =>
  inTransaction((session) => attachFiles(session, actor, collaboration, ids))
const stored = () => contents().find().toArray()
const NOT_FOUND = { code: 'not-found' }
const GONE = { code: 'conflict', detail: { field: 'files', reason: 'file-gone' } }

describe('a file', () => {
  test('is its owner’s alone until it is attached, then read by the parties and coordinators', async () => {
    const { id } = await upload(proposer, collaboration)
    await findFile(proposer, id)
    await expect(findFile(partner, id)).rejects.toMatchObject(NOT_FOUND)
    await expect(findFile(coordinator, id)).rejects.toMatchObject(NOT_FOUND)
    await attach(proposer, id)
    for (const reader of [proposer, partner, coordinator]) await findFile(reader, id)
    for (const reader of [outsider, null]) {
      await expect(findFile(reader, id)).rejects.toMatchObject(NOT_FOUND)
    }
  })

  test('is uploaded by nobody from outside', async () => {
    await expect(upload(outsider, collaboration)).rejects.toMatchObject(NOT_FOUND)
    expect(await stored()).toEqual([])
  })

  test('is attached once, by its owner, where it was uploaded for', async () => {
    const { id } = await upload(proposer, collaboration)
    await expect(attach(partner, id)).rejects.toMatchObject(GONE)
    const attempts = await Promise.allSettled([attach(proposer, id), attach(proposer, id)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([...(await filesOf([id])).values()]).toEqual([
      { id, name: '月报.pdf', size: Buffer.byteLength(PDF), type: 'application/pdf' },
    ])
  })

  test('is attached with all others or not at all', async () => {
    const { id } = await upload(proposer, collaboration)
    await expect(attach(proposer, id, 'f'.repeat(24))).rejects.toMatchObject(GONE)
    expect((await filesOf([id])).size).toBe(0)
  })

  test.each([
    ['file-type', 'x.exe', ['MZ', new Uint8Array(80)]],
    ['file-empty', 'x.txt', []],
    ['file-too-large', 'x.txt', ['a'.repeat(FILE_LIMITS.bytes), 'a']],
  ])('is refused with %s, and leaves nothing', async (reason, name, pieces) => {
    const file = { name, content: contentOf(...pieces) }
    await expect(uploadFile(proposer, { collaboration }, file)).rejects.toMatchObject({
      code: 'invalid',
      detail: { reason },
    })
    expect([await stored(), await FileEntry.countDocuments()]).toEqual([[], 0])
  })
})

describe('what nobody attached', () => {
  test('is thrown away after a day, with its bytes, and what is attached stays', async () => {
    const uploadedAt = new Date('2026-05-01T01:00:00Z')
    const [kept, left] = await at(uploadedAt, async () => {
      const files = [await upload(proposer, collaboration), await upload(proposer, collaboration)]
      await attach(proposer, files[0]?.id ?? '')
      return files
    })
    expect(await dropUnattachedFiles(new Date('2026-05-02T00:59:00Z'))).toBe(0)
    await Promise.all([
      dropUnattachedFiles(new Date('2026-05-02T01:01:00Z')),
      dropUnattachedFiles(new Date('2026-05-02T01:01:00Z')),
    ])
    expect((await stored()).map(({ _id }) => _id.toString())).toEqual([kept?.id])
    expect(await FileEntry.countDocuments()).toBe(1)
    await expect(attach(proposer, left?.id ?? '')).rejects.toMatchObject(GONE)
  })

  test('is thrown away too where a kill left it half written', async () => {
    await upload(proposer, collaboration)
    await FileEntry.updateMany({}, { state: 'uploading', at: new Date(0) })
    for (const { _id } of await stored()) await contents().delete(_id)
    expect(await dropUnattachedFiles(new Date())).toBe(1)
    expect(await FileEntry.countDocuments()).toBe(0)
  })
})

describe('over HTTP', () => {
  test('a PDF is shown, text is downloaded in a sandbox, and neither is taken for anything else', async () => {
    const get = await fileServer()
    const pdf = await upload(proposer, collaboration)
    const page = await upload(proposer, collaboration, '页面 "1".html', '<script>1</script>')
    const shown = await get(proposer, filePath(pdf.id))
    expect(await shown.text()).toBe(PDF)
    expect(shown.headers.get('content-type')).toBe('application/pdf')
    expect(shown.headers.get('content-disposition')).toBe(
      `inline; filename="__.pdf"; filename*=UTF-8''${encodeURIComponent('月报.pdf')}`,
    )
    const saved = await get(proposer, filePath(page.id))
    expect(saved.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="__ _1_.html.txt"/,
    )
    expect(saved.headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff')
    expect(saved.headers.get('cache-control')).toBe('private, no-cache')
  })

  test('a browser that has it is told so, as long as it may see it', async () => {
    const get = await fileServer()
    const { id } = await upload(proposer, collaboration)
    await attach(proposer, id)
    const etag = (await get(partner, filePath(id))).headers.get('etag') ?? ''
    const again = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    expect((await get(partner, filePath(id), again)).status).toBe(304)
    expect((await get(outsider, filePath(id), again)).status).toBe(404)
    expect((await get(null, filePath(id))).status).toBe(404)
    expect((await get(partner, filePath('nothing'))).status).toBe(404)
  })
})
