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

/** The browser's own database. @throws where there is none to be had, such as in some private windows */
async function openDatabase(): Promise<OutboxStore> {
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
const forgetful: OutboxStore = {
  load: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}

/** The browser's database, opened when it is first needed. Where it fails, sending goes on without it. */
export function browserStore(): OutboxStore {
  let opening: Promise<OutboxStore> | undefined
  const using = async <Result>(work: (store: OutboxStore) => Promise<Result>): Promise<Result> => {
    opening ??= openDatabase()
    return opening.then(work).catch(() => work(forgetful))
  }
  return {
    load: (userId) => using((store) => store.load(userId)),
    put: (entry) => using((store) => store.put(entry)),
    remove: (clientId) => using((store) => store.remove(clientId)),
  }
}
