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
    let bucket = this.#buckets.get(key)
    if (!bucket) this.#buckets.set(key, (bucket = { tokens: burst, at: now }))
    const earned = (Math.max(0, now - bucket.at) / 1_000) * perSecond
    const tokens = Math.min(burst, bucket.tokens + earned)
    const enough = tokens >= 1
    bucket.tokens = enough ? tokens - 1 : tokens
    bucket.at = now
    return enough ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}
