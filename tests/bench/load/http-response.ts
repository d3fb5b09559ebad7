const HEADERS_END = '\r\n\r\n'
const LINE_END = '\r\n'

/**
 * Reads the answers of one HTTP/1.1 connection, one at a time, no faster client standing in the way of a
 * fast server: it looks only for the status and for where the answer ends (RFC 9112, section 6.3, for
 * `Content-Length` and chunks; others are refused).
 */
export class ResponseReader {
  status = 0
  /** Bytes of the body as sent. */
  bytes = 0
  #text: Buffer = Buffer.alloc(0)
  #left: number | 'headers' | 'chunk-size' | 'trailer' = 'headers'
  #chunked = false

  /** @returns true once the answer is complete; the next call begins another */
  push(data: Buffer): boolean {
    this.#text = this.#text.length > 0 ? Buffer.concat([this.#text, data]) : data
    for (;;) {
      if (this.#left === 'headers') {
        if (!this.#readHeaders()) return false
      } else if (typeof this.#left === 'number') {
        const taken = Math.min(this.#left, this.#text.length)
        this.#text = this.#text.subarray(taken)
        this.#left -= taken
        if (this.#left > 0) return false
        if (!this.#chunked) return this.#complete()
        this.#left = 'chunk-size'
      } else {
        const line = this.#line()
        if (line === undefined) return false
        if (this.#left === 'trailer') return this.#complete()
        const size = Number.parseInt(line, 16)
        this.bytes += size
        // Every chunk, the last and empty one too, ends with a line end of its own.
        this.#left = size === 0 ? 'trailer' : size + LINE_END.length
      }
    }
  }

  #readHeaders(): boolean {
    const end = this.#text.indexOf(HEADERS_END)
    if (end < 0) return false
    const head = this.#text.subarray(0, end + LINE_END.length).toString('latin1')
    this.#text = this.#text.subarray(end + HEADERS_END.length)
    this.status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1]
    this.#chunked = /\r\ntransfer-encoding: *chunked\r\n/i.test(head)
    if (!this.#chunked && length === undefined) throw new Error('An answer without an end')
    this.bytes = this.#chunked ? 0 : Number(length)
    this.#left = this.#chunked ? 'chunk-size' : this.bytes
    return true
  }

  #line(): string | undefined {
    const end = this.#text.indexOf(LINE_END)
    if (end < 0) return undefined
    const line = this.#text.subarray(0, end).toString('latin1')
    this.#text = this.#text.subarray(end + LINE_END.length)
    return line
  }

  #complete(): true {
    this.#left = 'headers'
    return true
  }
}
