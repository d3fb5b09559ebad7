import { Transform } from 'node:stream'

/**
 * Takes out the zero bytes that React 18 puts into a page: where a character of several bytes does not fit
 * into what is left of its buffer, it sends the buffer with the rest unfilled.
 * No page has any of its own.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
