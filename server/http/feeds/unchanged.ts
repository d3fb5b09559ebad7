import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Weak: compression on the way out changes bytes, not what they say. */
export function etagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/**
 * Whether whoever asks has this version already (RFC 9110 § 13.2.2): `If-None-Match` decides where it is
 * sent, otherwise `If-Modified-Since`. Unlike Express, a request's `Cache-Control: no-cache` changes nothing:
 * it speaks to caches, and we are the origin.
 */
export function isUnchanged(
  headers: IncomingHttpHeaders,
  { etag, changedAt }: { etag: string; changedAt: Date | null },
): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
    return tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return changedAt !== null && Math.floor(changedAt.getTime() / 1_000) * 1_000 <= since
}
