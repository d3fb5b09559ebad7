import { gramsOfFolded } from '#models/text/grams.server.ts'
import { Columns } from './columns.server.ts'
import { toEntry, type Entry, type EntrySource } from './entry.server.ts'
import { COMPARE, ORDERS, placeOf, sortGently, type Order } from './order.server.ts'

const noOrders = (): Record<Order, number[]> => ({
  'zh-Hans': [],
  'zh-Hant': [],
  en: [],
  newest: [],
})

/**
 * The listed organisations in memory: in every order they may stand in, and by the grams of their titles.
 * Each has a slot, a number that is never used again: an organisation that changes gets a new one. Takes about
 * three kilobytes for each.
 */
export class Catalogue {
  /** By slot; undefined where an organisation has changed or gone since. */
  readonly entries: Array<Entry | undefined> = []
  readonly columns = new Columns()
  /** Slots as they follow each other. */
  readonly orders = noOrders()
  /** Grows with every change. */
  version = 0
  readonly #slotsById = new Map<string, number>()
  readonly #slotsByGram = new Map<string, number[]>()

  static async of(records: AsyncIterable<EntrySource>): Promise<Catalogue> {
    const catalogue = new Catalogue()
    const slots: number[] = []
    for await (const record of records) slots.push(catalogue.#add(record))
    for (const order of ORDERS) {
      catalogue.orders[order] = await sortGently(slots, catalogue.#comparing(order))
    }
    return catalogue
  }

  get size(): number {
    return this.#slotsById.size
  }

  /** Slots of what holds a gram in its titles, ascending; some may be empty by now. */
  slotsWith(gram: string): readonly number[] {
    return this.#slotsByGram.get(gram) ?? []
  }

  put(record: EntrySource): void {
    this.remove(record._id.toString())
    const slot = this.#add(record)
    for (const order of ORDERS) this.orders[order].splice(this.#placeIn(order, slot), 0, slot)
  }

  remove(id: string): void {
    const slot = this.#slotsById.get(id)
    if (slot === undefined) return
    for (const order of ORDERS) this.orders[order].splice(this.#placeIn(order, slot), 1)
    this.version += 1
    this.#slotsById.delete(id)
    this.entries[slot] = undefined
    this.columns.clear(slot)
  }

  #add(record: EntrySource): number {
    this.version += 1
    const entry = toEntry(record)
    const slot = this.entries.push(entry) - 1
    this.columns.set(slot, record)
    this.#slotsById.set(entry.item.id, slot)
    for (const gram of gramsOfFolded(entry.titles, { prefixes: true })) {
      const slots = this.#slotsByGram.get(gram)
      if (slots) slots.push(slot)
      else this.#slotsByGram.set(gram, [slot])
    }
    return slot
  }

  #placeIn(order: Order, slot: number): number {
    return placeOf(slot, this.orders[order], this.#comparing(order))
  }

  #comparing(order: Order): (a: number, b: number) => number {
    const compare = COMPARE[order]
    return (a, b) => {
      const [one, other] = [this.entries[a], this.entries[b]]
      return one && other ? compare(one, other) : 0
    }
  }
}
