import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ResponseReader } from '#tests/bench/load/http-response.ts'

const WITH_LENGTH = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
const CHUNKED =
  'HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0\r\n\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n'

/** Feeds an answer in pieces; only the last may complete it. */
function read(reader: ResponseReader, pieces: readonly string[]): boolean[] {
  return pieces.map((piece) => reader.push(Buffer.from(piece)))
}

describe('reading answers', () => {
  it('ends with the length that was announced', () => {
    const reader = new ResponseReader()
    expect(read(reader, [WITH_LENGTH])).toEqual([true])
    expect([reader.status, reader.bytes]).toEqual([200, 5])
  })

  it('ends with the last chunk, even where a chunk looks like one', () => {
    const reader = new ResponseReader()
    expect(read(reader, [CHUNKED])).toEqual([true])
    expect([reader.status, reader.bytes]).toEqual([503, 15])
  })

  it('reads the same answers however the network cuts them', () => {
    const answers = [WITH_LENGTH, CHUNKED, WITH_LENGTH]
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sizes) => {
        const reader = new ResponseReader()
        for (const answer of answers) {
          const pieces: string[] = []
          let rest = answer
          for (const size of sizes) {
            if (rest.length <= size) break
            pieces.push(rest.slice(0, size))
            rest = rest.slice(size)
          }
          const completed = read(reader, [...pieces, rest])
          expect(completed.pop()).toBe(true)
          expect(completed).not.toContain(true)
        }
      }),
    )
  })

  it('refuses an answer of which nobody says where it ends', () => {
    expect(() => new ResponseReader().push(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('end')
  })
})
