import { grams } from '#models/text/grams.server.ts'
import { toEntry, type Entry, type EntrySource } from './entry.server.ts'
import { COMPARE, ORDERS, placeOf, sortGently, type Order } from './order.server.ts'

const noOrders = (): Record<Order, Entry[]> => ({
  'zh-Hans': [],
  'zh-Hant': [],
  en: [],
  newest: [],
})

/**
 * The listed organisations in memory: in every order they may stand in, and by the grams of their titles.
 * About a kilobyte and a half for each.
 */
export class Catalogue {
  /** By slot; undefined where an organisation has changed or gone since. */
  readonly entries: Array<Entry | undefined> = []
  orders = noOrders()
  /** Grows with every change. */
  version = 0
  readonly #byId = new Map<string, Entry>()
  readonly #slotsByGram = new Map<string, number[]>()

  static async of(records: AsyncIterable<EntrySource>): Promise<Catalogue> {
    const catalogue = new Catalogue()
    const all: Entry[] = []
    for await (const record of records) all.push(catalogue.#add(record))
    for (const order of ORDERS) {
      catalogue.orders[order] = await sortGently(all, COMPARE[order])
    }
    return catalogue
  }

  get size(): number {
    return this.#byId.size
  }

  /** Slots of what holds a gram in its titles, ascending; some may be empty by now. */
  slotsWith(gram: string): readonly number[] {
    return this.#slotsByGram.get(gram) ?? []
  }

  put(record: EntrySource): void {
    this.remove(record._id.toString())
    const entry = this.#add(record)
    for (const order of ORDERS) {
      const sorted = this.orders[order]
      sorted.splice(placeOf(entry, sorted, COMPARE[order]), 0, entry)
    }
  }

  remove(id: string): void {
    const entry = this.#byId.get(id)
    if (!entry) return
    this.version += 1
    this.#byId.delete(id)
    this.entries[entry.slot] = undefined
    for (const order of ORDERS) {
      const sorted = this.orders[order]
      sorted.splice(placeOf(entry, sorted, COMPARE[order]), 1)
    }
  }

  #add(record: EntrySource): Entry {
    this.version += 1
    const entry = toEntry(record, this.entries.length)
    this.entries.push(entry)
    this.#byId.set(entry.id, entry)
    for (const gram of grams(entry.titles, { prefixes: true })) {
      const slots = this.#slotsByGram.get(gram)
      if (slots) slots.push(entry.slot)
      else this.#slotsByGram.set(gram, [entry.slot])
    }
    return entry
  }
}
