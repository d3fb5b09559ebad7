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
}

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (reason: Error) => void
}

interface Lane<Item, Result> {
  waiting: Array<Waiting<Item, Result>>
  /** Part of a write now; what comes meanwhile is written after it, so the order is kept. */
  writing: boolean
}

/** Seconds. A full queue is emptied in less, unless the database is gone. */
const RETRY_AFTER = 1

/**
 * Group commit (as in databases' logs: DeWitt et al., SIGMOD 1984): what arrives while a write is in flight is
 * written together afterwards, so the more there is to write, the less one item costs. Items of one lane are
 * written in the order in which they came. Lanes wait for each other as long as a write takes usually: many small
 * writes at once cost more than one after the other, each with all that has come. A slow one is not waited for.
 *
 * A write that fails refuses its own items and nothing else.
 */
export class GroupCommit<Item, Result> {
  readonly #options: GroupCommitOptions<Item, Result>
  readonly #lanes = new Map<string, Lane<Item, Result>>()
  #waiting = 0
  /** Writes under way, the oldest first. */
  readonly #running = new Set<{ since: number }>()
  #scheduled = false
  #late: ReturnType<typeof setTimeout> | undefined

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
    const lane = this.#lanes.get(laneName) ?? { waiting: [], writing: false }
    if (this.#waiting >= waiting.all || lane.waiting.length >= waiting.lane) {
      return Promise.reject(new DomainError('unavailable', { retryAfter: RETRY_AFTER }))
    }
    this.#lanes.set(laneName, lane)
    this.#waiting += 1
    return new Promise<Result>((resolve, reject) => {
      lane.waiting.push({ item, resolve, reject })
      this.#schedule()
    })
  }

  /** After everything that has arrived on sockets in this turn of the event loop, or once a write takes long. */
  #schedule(): void {
    const due = this.#dueIn()
    if (due === Infinity) return
    if (due > 0) {
      if (this.#late) return
      this.#late = setTimeout(() => {
        this.#late = undefined
        this.#start()
      }, due)
    } else if (!this.#scheduled) {
      this.#scheduled = true
      setImmediate(() => {
        this.#scheduled = false
        this.#start()
      })
    }
  }

  #start(): void {
    while (this.#dueIn() === 0) {
      const taken = this.#take()
      if (taken.size === 0) return
      void this.#write(taken)
    }
    if (this.#waiting > 0) this.#schedule()
  }

  /** Milliseconds until another write may begin; `Infinity` where one has to end first. */
  #dueIn(): number {
    const { writers, patience } = this.#options
    const [oldest] = this.#running
    if (!oldest) return 0
    if (this.#running.size >= writers) return Infinity
    return Math.max(0, oldest.since + patience - performance.now())
  }

  /** Lanes that are not being written to, those that were served last at the end. */
  #take(): Map<string, Array<Waiting<Item, Result>>> {
    const taken = new Map<string, Array<Waiting<Item, Result>>>()
    let room = this.#options.batch
    for (const [name, lane] of this.#lanes) {
      if (room === 0) break
      if (lane.writing) continue
      const part = lane.waiting.splice(0, room)
      lane.writing = true
      room -= part.length
      this.#waiting -= part.length
      taken.set(name, part)
    }
    return taken
  }

  async #write(taken: Map<string, Array<Waiting<Item, Result>>>): Promise<void> {
    const write = { since: performance.now() }
    this.#running.add(write)
    const batch: Array<Waiting<Item, Result>> = []
    for (const part of taken.values()) batch.push(...part)
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
    for (const name of taken.keys()) this.#free(name)
    this.#running.delete(write)
    this.#start()
  }

  #free(name: string): void {
    const lane = this.#lanes.get(name)
    if (!lane) return
    lane.writing = false
    this.#lanes.delete(name)
    if (lane.waiting.length > 0) this.#lanes.set(name, lane)
  }
}
