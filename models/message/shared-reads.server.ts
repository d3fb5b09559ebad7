import { setImmediate as turn } from 'node:timers/promises'

/**
 * Lets those who ask for the same at the same time be answered by one read: when a network comes back, everybody
 * in a room has missed the same messages. A read begins only after everybody it answers has asked, so that it
 * holds whatever had been written by then; who asks while it is under way waits for the next.
 */
export class SharedReads<Result> {
  /** Reads that have not begun. */
  readonly #next = new Map<string, Promise<Result>>()
  /** Settle, never with an error, when the read that is under way is over. */
  readonly #under = new Map<string, Promise<unknown>>()

  /** @param key of what is asked for; everybody with the same one gets the same result, which is not to be changed */
  read(key: string, load: () => Promise<Result>): Promise<Result> {
    const known = this.#next.get(key)
    if (known) return known
    const next = this.#begin(key, load)
    this.#next.set(key, next)
    return next
  }

  async #begin(key: string, load: () => Promise<Result>): Promise<Result> {
    await (this.#under.get(key) ?? turn())
    this.#next.delete(key)
    const result = load()
    const over = result.then(
      () => undefined,
      () => undefined,
    )
    this.#under.set(key, over)
    try {
      return await result
    } finally {
      if (this.#under.get(key) === over) this.#under.delete(key)
    }
  }
}
