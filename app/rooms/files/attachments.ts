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
  /** Not of one that the portal had before the page was loaded again. */
  upload?: { source: File; address: string; abort: AbortController }
}

/** Places are those of `placeOf`. */
export interface Attachments {
  subscribe: (listener: () => void) => () => void
  /** In the order of attaching. The same array until something changes. */
  read: (place: string) => readonly Attachment[]
  /** Begins to upload them. @param address of the room's uploads */
  add: (place: string, address: string, files: readonly File[]) => void
  retry: (place: string, key: number) => void
  remove: (place: string, key: number) => void
  /** The message has been sent with them. */
  clear: (place: string) => void
}

/** Where files that the portal has survive a reload. */
export interface AttachedStore {
  read: (place: string) => FileMention[]
  write: (place: string, files: readonly FileMention[]) => void
}

/**
 * What is attached in each room and not sent yet; kept in the tab, so that going to another room loses nothing, and
 * loading the page again only what was still on its way.
 */
export function createAttachments(send: typeof sendFile, store: AttachedStore): Attachments {
  const listeners = new Set<() => void>()
  const places = new Map<string, readonly Kept[]>()
  let last = 0

  const of = (place: string): readonly Kept[] => {
    const known = places.get(place)
    if (known) return known
    const restored = store.read(place).map((file): Kept => {
      const { name, size } = file
      return { key: (last += 1), name, size, progress: 1, file }
    })
    places.set(place, restored)
    return restored
  }
  const change = (place: string, next: readonly Kept[]) => {
    places.set(place, next)
    for (const listener of listeners) listener()
  }
  /** Not each time something changes: how far a file has come is told many times a second. */
  const keep = (place: string) =>
    store.write(
      place,
      of(place).flatMap(({ file }) => file ?? []),
    )
  const become = (place: string, key: number, news: Partial<Kept>) =>
    change(
      place,
      of(place).map((one) => (one.key === key ? { ...one, ...news } : one)),
    )

  const begin = async (place: string, { key, upload }: Kept) => {
    if (!upload) return
    const answer = await send(upload.address, upload.source, {
      signal: upload.abort.signal,
      onProgress: (progress) => become(place, key, { progress }),
    })
    become(place, key, answer)
    keep(place)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: of,
    add(place, address, files) {
      const fresh = files.map((source, at): Kept => {
        const { name, size } = source
        const problem = problemOf(size, of(place).length + at)
        const upload = { source, address, abort: new AbortController() }
        const base = { key: (last += 1), name, size, progress: 0, upload }
        return problem ? { ...base, problem } : base
      })
      change(place, [...of(place), ...fresh])
      for (const one of fresh) if (!one.problem) void begin(place, one)
    },
    retry(place, key) {
      const found = of(place).find((one) => one.key === key)
      if (!found?.upload) return
      const { name, size, upload } = found
      const again: Kept = { key, name, size, progress: 0, upload }
      change(
        place,
        of(place).map((one) => (one.key === key ? again : one)),
      )
      void begin(place, again)
    },
    remove(place, key) {
      const found = of(place).find((one) => one.key === key)
      change(
        place,
        of(place).filter((one) => one.key !== key),
      )
      keep(place)
      if (!found?.file) found?.upload?.abort.abort()
    },
    clear(place) {
      change(place, [])
      keep(place)
    },
  }
}

/** What need not be tried. @param before so many are attached already */
function problemOf(size: number, before: number): Problem | null {
  if (before >= FILE_LIMITS.files) return { key: 'field.too-many', count: FILE_LIMITS.files }
  if (size > FILE_LIMITS.bytes) return { key: 'reason.file-too-large' }
  if (size === 0) return { key: 'reason.file-empty' }
  return null
}
