import { LRUCache } from 'lru-cache'
import { createConverter, type Convert } from './convert.server.ts'
import type { Script } from './locale.ts'

/** About 8 MB: a few thousand messages and news items in both directions. */
const MAX_CHARACTERS = 2_000_000

export interface CachedConverter {
  convert: Convert
  /** Neither looks anything up nor remembers it: for texts that are new and asked for once. */
  convertOnce: Convert
  /** Takes these names as the protected ones from now on, and forgets what was converted before. */
  protect(names: Iterable<string>): void
}

/**
 * A converter that remembers what it converted, up to `maxCharacters` of texts and conversions
 * together, half of them for each script (the least recently asked for goes first). A text too long
 * for that is converted anew.
 */
export function cachedConverter({
  protectedNames = [],
  maxCharacters = MAX_CHARACTERS,
}: { protectedNames?: Iterable<string>; maxCharacters?: number } = {}): CachedConverter {
  let converter = createConverter({ protectedNames })
  const cache = () =>
    new LRUCache<string, string>({
      maxSize: maxCharacters / 2,
      sizeCalculation: (converted, key) => key.length + converted.length,
    })
  const caches: Record<Script, LRUCache<string, string>> = { hans: cache(), hant: cache() }
  return {
    convert: (text, from, to) => {
      if (from === to || text === '') return text
      const known = caches[to].get(text)
      if (known !== undefined) return known
      const converted = converter(text, from, to)
      caches[to].set(text, converted)
      return converted
    },
    convertOnce: (text, from, to) => converter(text, from, to),
    protect: (names) => {
      converter = createConverter({ protectedNames: names })
      caches.hans.clear()
      caches.hant.clear()
    },
  }
}
