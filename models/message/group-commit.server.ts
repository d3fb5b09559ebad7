import { DomainError } from '#models/errors.ts'

export interface GroupCommitOptions<Item, Result> {
  /** Writes a batch. One outcome per item, in their order; an outcome that is an Error refuses its item. */
  write: (batch: readonly Item[]) => Promise<ReadonlyArray<Result | Error>>
  /** Most items in one write. */
  batch: number
  /** Most items that wait in one lane, and in all of them together. */
  waiting: { lane: number; all: number }
  /** Writes at the same time. */
  writers: number
  /** Milliseconds that a write may take until what comes is written beside it. */
  patience: number
  /**
   * Where a write took so many items with it, the next begins at least so many milliseconds after it began. Later
   * where writes take longer, up to `most`.
   */
  pace: { items: number; least: number; most: number }
}

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (reason: Error) => void
}

/** A write under way. */
interface Write {
  since: number
  /** What comes in these meanwhile is written after it, so the order is kept. */
  lanes: ReadonlySet<string>
}

/** Where a write takes longer than it should, the next begins after this multiple of it. */
const REST = 1.5
/** Seconds. A full queue is emptied in less, unless the database is gone. */
const RETRY_AFTER = 1

/**
 * Group commit (as in databases' logs: DeWitt et al., SIGMOD 1984): what arrives while a write is in flight is
 * written together afterwards, so the more there is to write, the less one item costs. Items of one lane are
 * written in the order in which they came. Lanes wait for each other as long as a write takes usually: many small
 * writes at once cost more than one after the other, each with all that has come. A slow one is not waited for.
 * And where much comes, writes keep a distance (as with PostgreSQL's `commit_delay` and `commit_siblings`): a write
 * costs the database as much as several items do, and who is one of many waits for a moment anyway. The longer writes
 * take, the more each of them takes with it: a machine that is busy gets less to do, and what has piled up is written
 * the sooner.
 *
 * A write that fails refuses its own items and nothing else.
 */
export class GroupCommit<Item, Result> {
  readonly #options: GroupCommitOptions<Item, Result>
  /**
   * What waits, those that were served last at the end. Another one after each write: through a Map that stayed,
   * and became old, everything would leave a trace for the garbage collector.
   */
  #lanes = new Map<string, Array<Waiting<Item, Result>>>()
  #waiting = 0
  /** The oldest first. */
  #running: readonly Write[] = []
  #scheduled = false
  #latest = { since: 0, items: 0 }
  /** Milliseconds, of the write that ended last. */
  #took = 0
  #alarm: { timer: ReturnType<typeof setTimeout>; at: number } | undefined

  constructor(options: GroupCommitOptions<Item, Result>) {
    this.#options = options
  }

  /** Items accepted and not yet taken into a write. */
  get waiting(): number {
    return this.#waiting
  }

  /**
   * @returns what the write made of the item
   * @throws DomainError `unavailable` with `retryAfter` when too much waits already; whatever refused the item
   */
  submit(laneName: string, item: Item): Promise<Result> {
    const { waiting } = this.#options
    const lane = this.#lanes.get(laneName) ?? []
    if (this.#waiting >= waiting.all || lane.length >= waiting.lane) {
      return Promise.reject(new DomainError('unavailable', { retryAfter: RETRY_AFTER }))
    }
    if (lane.length === 0) this.#lanes.set(laneName, lane)
    this.#waiting += 1
    return new Promise<Result>((resolve, reject) => {
      lane.push({ item, resolve, reject })
      this.#schedule()
    })
  }

  /** After everything that has arrived on sockets in this turn of the event loop, or when it is time. */
  #schedule(): void {
    const due = this.#dueIn()
    if (due === Infinity) return
    if (due > 0) return this.#wake(due)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#start()
    })
  }

  #wake(due: number): void {
    const at = performance.now() + due
    // Timers count whole milliseconds.
    if (this.#alarm && this.#alarm.at < at + 1) return
    clearTimeout(this.#alarm?.timer)
    const timer = setTimeout(() => {
      this.#alarm = undefined
      this.#start()
    }, due)
    this.#alarm = { timer, at }
  }

  #start(): void {
    while (this.#dueIn() === 0) {
      const lanes = new Set<string>()
      const batch = this.#take(lanes)
      if (batch.length === 0) return
      void this.#write(batch, lanes)
    }
    if (this.#waiting > 0) this.#schedule()
  }

  /** Milliseconds until another write may begin; `Infinity` where one has to end first. */
  #dueIn(): number {
    const { writers, patience, pace, batch } = this.#options
    const [oldest] = this.#running
    if (this.#running.length >= writers) return Infinity
    if (oldest) return Math.max(0, oldest.since + patience - performance.now())
    const { since, items } = this.#latest
    if (items < pace.items || this.#waiting >= batch) return 0
    const distance = Math.max(pace.least, Math.min(pace.most, REST * this.#took))
    return Math.max(0, since + distance - performance.now())
  }

  /** Of lanes that are not being written to. @param lanes here their names are added */
  #take(lanes: Set<string>): Array<Waiting<Item, Result>> {
    const batch: Array<Waiting<Item, Result>> = []
    const left = new Map<string, Array<Waiting<Item, Result>>>()
    let cut: [string, Array<Waiting<Item, Result>>] | undefined
    for (const [name, waiting] of this.#lanes) {
      const room = this.#options.batch - batch.length
      if (room === 0 || this.#running.some(({ lanes }) => lanes.has(name))) {
        left.set(name, waiting)
        continue
      }
      lanes.add(name)
      batch.push(...waiting.slice(0, room))
      if (waiting.length > room) cut = [name, waiting.slice(room)]
    }
    if (cut) left.set(...cut)
    this.#lanes = left
    this.#waiting -= batch.length
    return batch
  }

  async #write(batch: ReadonlyArray<Waiting<Item, Result>>, lanes: Set<string>): Promise<void> {
    const write = { since: performance.now(), lanes }
    this.#running = [...this.#running, write]
    this.#latest = { since: write.since, items: batch.length }
    try {
      const outcomes = await this.#options.write(batch.map(({ item }) => item))
      batch.forEach(({ resolve, reject }, at) => {
        const outcome = outcomes[at]
        if (outcome === undefined) reject(new Error('an item of a batch got no outcome'))
        else if (outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      })
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error))
      for (const { reject } of batch) reject(reason)
    }
    this.#took = performance.now() - write.since
    this.#running = this.#running.filter((other) => other !== write)
    this.#start()
  }
}
