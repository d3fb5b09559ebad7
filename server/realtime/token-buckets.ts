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

/** Token buckets in memory, by person and by what they ask; those of whoever asked least recently go first, which fills them. */
export class TokenBuckets {
  readonly #buckets = new LRUCache<string, Map<string, Bucket>>({ max: 20_000 })

  /**
   * Takes one token.
   * @param now milliseconds
   * @returns 0, or the whole seconds until there is one
   */
  take(person: string, request: string, { burst, perSecond }: Rate, now = Date.now()): number {
    // One key of both would have to be put together and hashed anew for each message.
    let buckets = this.#buckets.get(person)
    if (!buckets) this.#buckets.set(person, (buckets = new Map<string, Bucket>()))
    let bucket = buckets.get(request)
    if (!bucket) buckets.set(request, (bucket = { tokens: burst, at: now }))
    const earned = (Math.max(0, now - bucket.at) / 1_000) * perSecond
    const tokens = Math.min(burst, bucket.tokens + earned)
    const enough = tokens >= 1
    bucket.tokens = enough ? tokens - 1 : tokens
    bucket.at = now
    return enough ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}
