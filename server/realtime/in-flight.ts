import { setTimeout as sleep } from 'node:timers/promises'

/**
 * How much has been begun and is not finished: counted and not held. A Set or a Map through which everything passes
 * gets a new table every few dozen entries, and the old ones, which point to the new ones, keep what was in them;
 * once one of them has become old, no young collection frees what it leads to. So all that a message needs was
 * moved to the old generation, 5 MB each time, and the pauses of the garbage collector were three times as long.
 */
export class InFlight {
  #size = 0
  readonly #emptied: Array<() => void> = []

  get size(): number {
    return this.#size
  }

  track<Result>(work: Promise<Result>): Promise<Result> {
    this.#size += 1
    work.then(this.#done, this.#done)
    return work
  }

  readonly #done = (): void => {
    this.#size -= 1
    if (this.#size === 0) for (const emptied of this.#emptied.splice(0)) emptied()
  }

  /** Waits until nothing is under way, but not longer than this. */
  async finished(withinMs: number): Promise<void> {
    if (this.#size === 0) return
    const emptied = new Promise<void>((resolve) => this.#emptied.push(resolve))
    await Promise.race([emptied, sleep(withinMs, undefined, { ref: false })])
  }
}
