import { openDB, type DBSchema } from 'idb'
import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'

/** Where messages on their way survive a reload. */
export interface OutboxStore {
  /** One person's, in the order of typing: a browser may be shared. */
  load(userId: string): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
  remove(clientId: string): Promise<void>
}

interface Database extends DBSchema {
  outbox: { key: string; value: OutboxEntry; indexes: { 'by-user': [string, number] } }
}

/**
 * The browser's own database. @throws where there is none to be had, such as in some private windows
 */
export async function openOutboxStore(): Promise<OutboxStore> {
  const database = await openDB<Database>('wanlian', 1, {
    upgrade(created) {
      const outbox = created.createObjectStore('outbox', { keyPath: 'clientId' })
      outbox.createIndex('by-user', ['userId', 'order'])
    },
  })
  return {
    load: (userId) =>
      database.getAllFromIndex(
        'outbox',
        'by-user',
        IDBKeyRange.bound([userId, -Infinity], [userId, Infinity]),
      ),
    put: async (entry) => void (await database.put('outbox', entry)),
    remove: (clientId) => database.delete('outbox', clientId),
  }
}

/** Keeps nothing: messages on their way are lost with the page. */
export const forgetfulStore: OutboxStore = {
  load: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}
