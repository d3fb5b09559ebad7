import { describe, expect, test, vi } from 'vitest'
import { createAttachments, type AttachedStore } from '#app/rooms/files/attachments.ts'
import type { sendFile, UploadAnswer } from '#app/rooms/files/send-file.ts'
import { FILE_LIMITS, type FileMention } from '#models/file/file.ts'

const ROOM = 'f'.repeat(24)
const OTHER = 'e'.repeat(24)
const kept = { id: 'a'.repeat(24), name: 'a.pdf', size: 3 }

const file = (name: string, size = 3) => {
  const made = new File(['abc'], name)
  Object.defineProperty(made, 'size', { value: size })
  return made
}

/** Uploads that end when the test says so. */
function open() {
  const sent: Array<{
    name: string
    progress: (part: number) => void
    signal: AbortSignal
    end: (answer: UploadAnswer) => void
  }> = []
  const send: typeof sendFile = (_address, { name }, { onProgress, signal }) =>
    new Promise((end) => sent.push({ name, progress: onProgress, signal, end }))
  const stored = new Map<string, readonly FileMention[]>()
  const store: AttachedStore = {
    read: (place) => [...(stored.get(place) ?? [])],
    write: (place, files) => void stored.set(place, files),
  }
  return {
    sent,
    attachments: createAttachments(send, store),
    afterReload: () => createAttachments(send, store),
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('what is attached', () => {
  test('is uploaded at once, says how far it has come, and is there in the end', async () => {
    const { sent, attachments } = open()
    const heard = vi.fn()
    attachments.subscribe(heard)
    attachments.add(ROOM, '/uploads', [file('a.pdf')])
    sent[0]?.progress(0.5)
    expect(attachments.read(ROOM)).toMatchObject([{ name: 'a.pdf', progress: 0.5 }])
    sent[0]?.end({ file: kept })
    await settled()
    expect(attachments.read(ROOM)).toMatchObject([{ file: kept }])
    expect(attachments.read(OTHER)).toEqual([])
    expect(heard).toHaveBeenCalledTimes(3)
    attachments.clear(ROOM)
    expect(attachments.read(ROOM)).toEqual([])
  })

  test('is still there after a reload where the portal had it, and can be taken away', async () => {
    const { sent, attachments, afterReload } = open()
    attachments.add(ROOM, '/uploads', [file('a.pdf'), file('b.pdf')])
    sent[0]?.end({ file: kept })
    await settled()
    const again = afterReload()
    expect(again.read(ROOM)).toMatchObject([{ name: 'a.pdf', size: 3, progress: 1, file: kept }])
    expect(again.read(ROOM)).toBe(again.read(ROOM))
    expect(again.read(OTHER)).toEqual([])
    again.add(ROOM, '/uploads', [file('c.pdf')])
    const [restored, fresh] = again.read(ROOM)
    expect(restored?.key).not.toBe(fresh?.key)
    again.remove(ROOM, restored?.key ?? 0)
    expect(afterReload().read(ROOM)).toEqual([])
    sent[2]?.end({ file: kept })
    await settled()
    expect(afterReload().read(ROOM)).toMatchObject([{ file: kept }])
    again.clear(ROOM)
    expect(afterReload().read(ROOM)).toEqual([])
  })

  test('is not uploaded where that could not succeed', () => {
    const { sent, attachments } = open()
    attachments.add(ROOM, '/', [file('empty.txt', 0), file('large.zip', FILE_LIMITS.bytes + 1)])
    expect(attachments.read(ROOM).map(({ problem }) => problem?.key)).toEqual([
      'reason.file-empty',
      'reason.file-too-large',
    ])
    attachments.add(
      ROOM,
      '/',
      Array.from({ length: FILE_LIMITS.files - 1 }, () => file('x')),
    )
    expect(attachments.read(ROOM).at(-1)?.problem).toEqual({ key: 'field.too-many', count: 10 })
    expect(sent).toHaveLength(FILE_LIMITS.files - 2)
  })

  test('is tried again, and taken away while it is under way', async () => {
    const { sent, attachments } = open()
    attachments.add(ROOM, '/', [file('a.pdf'), file('b.pdf')])
    const [first, second] = attachments.read(ROOM)
    sent[0]?.end({ problem: { key: 'reason.file-interrupted' } })
    await settled()
    attachments.retry(ROOM, first?.key ?? 0)
    expect(attachments.read(ROOM)[0]?.problem).toBeUndefined()
    sent[2]?.end({ file: kept })
    await settled()
    attachments.remove(ROOM, second?.key ?? 0)
    expect(sent[1]?.signal.aborted).toBe(true)
    sent[1]?.end({ problem: { key: 'reason.file-interrupted' } })
    await settled()
    expect(attachments.read(ROOM)).toMatchObject([{ name: 'a.pdf', file: kept }])
  })
})
