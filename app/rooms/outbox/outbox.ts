import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'
import type { ErrorCode } from '#models/errors.ts'
import type { FileMention } from '#models/file/file.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { OutboxStore } from './outbox-store.ts'
import { randomUuid } from './uuid.ts'

/** Seconds before another try where the portal does not say how many. */
const RETRY_AFTER = 3

type SendAnswer =
  | { ok: true; message: WireMessage }
  | { ok: false; error: { code: ErrorCode; retryAfter?: number } }

interface Options {
  userId: string
  store: OutboxStore
  /** Asks the portal to post it. Rejects when no answer came; whether it was posted is then unknown. */
  send: (entry: OutboxEntry) => Promise<SendAnswer>
  /** It has been posted; called before the entry leaves the outbox. */
  onPosted: (message: WireMessage) => void
  isOnline: () => boolean
}

/** What goes with a text. */
interface Besides {
  replyTo?: string | undefined
  files?: readonly FileMention[]
}

export interface Outbox {
  /** In the order of typing. The same array until something changes. */
  entries: () => readonly OutboxEntry[]
  subscribe: (listener: () => void) => () => void
  add: (roomId: string, text: string, besides?: Besides) => void
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  /** Reads what an earlier page left and sends what is waiting; at the start and at every reconnection. */
  resume: () => Promise<void>
}

/**
 * Sends one message after the other, each under its own id until the portal has answered, so that nothing
 * is lost, doubled or overtaken.
 */
export function createOutbox({ userId, store, send, onPosted, isOnline }: Options): Outbox {
  const listeners = new Set<() => void>()
  let entries: readonly OutboxEntry[] = []
  let sending = false

  const change = (next: readonly OutboxEntry[]) => {
    entries = [...next].sort((one, other) => one.order - other.order)
    for (const listener of listeners) listener()
  }
  const replace = (entry: OutboxEntry) =>
    change([...entries.filter(({ clientId }) => clientId !== entry.clientId), entry])

  const keep = async (entry: OutboxEntry) => {
    replace(entry)
    await store.put(entry)
  }
  const drop = (clientId: string) => {
    change(entries.filter((entry) => entry.clientId !== clientId))
    void store.remove(clientId)
  }

  /** @returns whether the next one may be tried at once */
  const sendOne = async (entry: OutboxEntry): Promise<boolean> => {
    const answer = await send(entry).catch(() => null)
    if (!answer && !isOnline()) return false
    if (answer?.ok) {
      onPosted(answer.message)
      drop(entry.clientId)
      return true
    }
    const { code, retryAfter } = answer?.error ?? { code: 'unavailable' as const }
    if (code === 'unauthenticated') return false
    if (code !== 'unavailable' && code !== 'rate-limited') {
      // Discarded while it was under way: it stays discarded.
      if (entries.includes(entry)) await keep({ ...entry, refused: code })
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, (retryAfter ?? RETRY_AFTER) * 1_000))
    return true
  }

  const sendAll = async () => {
    if (sending) return
    sending = true
    try {
      for (;;) {
        const entry = isOnline() ? entries.find(({ refused }) => !refused) : undefined
        if (!entry || !(await sendOne(entry))) return
      }
    } finally {
      sending = false
    }
  }

  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add(roomId, text, { replyTo, files = [] } = {}) {
      const now = Date.now()
      const order = Math.max(now, (entries.at(-1)?.order ?? 0) + 1)
      const clientId = randomUuid()
      const at = new Date(now).toISOString()
      const besides = {
        ...(replyTo ? { replyTo } : {}),
        ...(files.length > 0 ? { files } : {}),
      }
      void keep({ clientId, userId, roomId, text, at, order, ...besides }).then(sendAll, sendAll)
    },
    retry(clientId) {
      const entry = entries.find((candidate) => candidate.clientId === clientId)
      if (!entry) return
      void keep({ ...entry, refused: undefined }).then(sendAll, sendAll)
    },
    discard: drop,
    async resume() {
      const kept = await store.load(userId)
      const known = new Set(entries.map(({ clientId }) => clientId))
      const more = kept.filter(({ clientId }) => !known.has(clientId))
      if (more.length > 0) change([...entries, ...more])
      await sendAll()
    },
  }
}
