import { setTimeout as sleep } from 'node:timers/promises'

/** What has been begun and is not finished. */
export class InFlight {
  readonly #works = new Set<Promise<unknown>>()

  get size(): number {
    return this.#works.size
  }

  track<Result>(work: Promise<Result>): Promise<Result> {
    const done = () => void this.#works.delete(work)
    this.#works.add(work)
    work.then(done, done)
    return work
  }

  /** Waits until all of it is finished, but not longer than this. */
  async finished(withinMs: number): Promise<void> {
    await Promise.race([
      Promise.allSettled(this.#works),
      sleep(withinMs, undefined, { ref: false }),
    ])
  }
}
