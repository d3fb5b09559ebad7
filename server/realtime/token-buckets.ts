import { LRUCache } from 'lru-cache'

export interface Rate {
  /** Requests that may come in a moment. */
  burst: number
  /** Requests that are earned back. */
  perSecond: number
}

interface Bucket {
  tokens: number
  at: number
}

/** Token buckets in memory, one per key; the least recently used ones go first, which fills them. */
export class TokenBuckets {
  readonly #buckets = new LRUCache<string, Bucket>({ max: 50_000 })

  /**
   * Takes one token.
   * @param now milliseconds
   * @returns 0, or the whole seconds until there is one
   */
  take(key: string, { burst, perSecond }: Rate, now = Date.now()): number {
    const before = this.#buckets.get(key)
    const earned = before ? (Math.max(0, now - before.at) / 1_000) * perSecond : burst
    const tokens = Math.min(burst, (before?.tokens ?? 0) + earned)
    const enough = tokens >= 1
    this.#buckets.set(key, { tokens: enough ? tokens - 1 : tokens, at: now })
    return enough ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}
