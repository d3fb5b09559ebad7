import { LRUCache } from 'lru-cache'

/** What this process knows of the rooms' counters; anything forgotten is read from the log again. */
class Counters {
  readonly #last = new LRUCache<string, number>({ max: 20_000 })
  readonly #doubtedFrom = new Map<string, number>()

  /** The highest number in the room's log, 0 for an empty one, if it is known. */
  last(room: string): number | undefined {
    return this.#last.get(room)
  }

  learn(room: string, last: number): void {
    this.#last.set(room, last)
  }

  /** Another process has written. */
  forget(room: string): void {
    this.#last.delete(room)
  }

  /** Numbers from here on may have been written without anybody having been told. */
  doubt(room: string, from: number): void {
    this.#last.delete(room)
    this.#doubtedFrom.set(room, Math.min(from, this.#doubtedFrom.get(room) ?? from))
  }

  doubtedFrom(room: string): number | undefined {
    return this.#doubtedFrom.get(room)
  }

  trust(room: string): void {
    this.#doubtedFrom.delete(room)
  }
}

/** The one memory of this process: whatever writes to a room's log numbers it from here. */
export const counters = new Counters()
