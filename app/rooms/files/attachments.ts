import { FILE_LIMITS, type FileMention } from '#models/file/file.ts'
import type { Problem } from '#app/forms/problem.ts'
import type { sendFile } from './send-file.ts'

/** A file that is to go with the next message. */
export interface Attachment {
  key: number
  name: string
  /** Bytes. */
  size: number
  /** How much of it is there, from 0 to 1. */
  progress: number
  /** Once the portal has it. */
  file?: FileMention
  /** Why it has not. */
  problem?: Problem
}

interface Kept extends Attachment {
  source: File
  address: string
  abort: AbortController
}

export interface Attachments {
  subscribe: (listener: () => void) => () => void
  /** In the order of attaching. The same array until something changes. */
  read: (roomId: string) => readonly Attachment[]
  /** Begins to upload them. @param address of the room's uploads */
  add: (roomId: string, address: string, files: readonly File[]) => void
  retry: (roomId: string, key: number) => void
  remove: (roomId: string, key: number) => void
  /** The message has been sent with them. */
  clear: (roomId: string) => void
}

const NONE: readonly Kept[] = []

/** What is attached in each room and not sent yet; kept in the tab, so that going to another room loses nothing. */
export function createAttachments(send: typeof sendFile): Attachments {
  const listeners = new Set<() => void>()
  const rooms = new Map<string, readonly Kept[]>()
  let last = 0

  const of = (roomId: string) => rooms.get(roomId) ?? NONE
  const change = (roomId: string, next: readonly Kept[]) => {
    rooms.set(roomId, next)
    for (const listener of listeners) listener()
  }
  const become = (roomId: string, key: number, news: Partial<Kept>) =>
    change(
      roomId,
      of(roomId).map((one) => (one.key === key ? { ...one, ...news } : one)),
    )

  const upload = async (roomId: string, { key, address, source, abort }: Kept) => {
    const answer = await send(address, source, {
      signal: abort.signal,
      onProgress: (progress) => become(roomId, key, { progress }),
    })
    become(roomId, key, answer)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: of,
    add(roomId, address, files) {
      const fresh = files.map((source, at): Kept => {
        const { name, size } = source
        const problem = problemOf(size, of(roomId).length + at)
        const abort = new AbortController()
        const base = { key: (last += 1), name, size, progress: 0, source, address, abort }
        return problem ? { ...base, problem } : base
      })
      change(roomId, [...of(roomId), ...fresh])
      for (const one of fresh) if (!one.problem) void upload(roomId, one)
    },
    retry(roomId, key) {
      const found = of(roomId).find((one) => one.key === key)
      if (!found) return
      const { name, size, source, address, abort } = found
      const again: Kept = { key, name, size, progress: 0, source, address, abort }
      change(
        roomId,
        of(roomId).map((one) => (one.key === key ? again : one)),
      )
      void upload(roomId, again)
    },
    remove(roomId, key) {
      const found = of(roomId).find((one) => one.key === key)
      change(
        roomId,
        of(roomId).filter((one) => one.key !== key),
      )
      if (!found?.file) found?.abort.abort()
    },
    clear: (roomId) => change(roomId, NONE),
  }
}

/** What need not be tried. @param before so many are attached already */
function problemOf(size: number, before: number): Problem | null {
  if (before >= FILE_LIMITS.files) return { key: 'field.too-many', count: FILE_LIMITS.files }
  if (size > FILE_LIMITS.bytes) return { key: 'reason.file-too-large' }
  if (size === 0) return { key: 'reason.file-empty' }
  return null
}
