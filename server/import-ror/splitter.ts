import { Fault } from './fault.ts'

/** One record's JSON as it stands in the file. */
export interface Piece {
  /** Mostly a part of the chunk that was pushed. */
  json: Buffer
  /** The byte of the file with which it begins. */
  start: number
}

const [QUOTE, BACKSLASH, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN, CLOSE] = Buffer.from('"\\,[]{}')
const [SPACE, TAB, LINE_FEED, RETURN] = Buffer.from(' \t\n\r')
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

type Outside = 'before' | 'first' | 'next' | 'after' | 'end'

const EXPECTED: Record<Outside, string> = {
  before: 'This is no JSON array of records: expected “[”',
  first: 'Expected a record (“{”) or the end of the array',
  next: 'Expected a record (“{”)',
  after: 'Expected “,” or the end of the array (“]”) after a record',
  end: 'Expected nothing more after the array',
}

/**
 * Cuts a JSON array into its records while it streams by, without looking into them: it follows brackets
 * and strings only. What a record holds is for `JSON.parse`, which is quicker than any parser in JavaScript.
 */
export class RecordSplitter {
  #place: Outside | 'inside' = 'before'
  /** Of the file, before the chunk in hand. */
  #bytes = 0
  #start = 0
  #parts: Buffer[] = []
  #depth = 0
  #inString = false
  /** 1 where a chunk ended with the backslash of an escape, whose character is the next one's first. */
  #escaped = 0

  /** @throws Fault where something else stands than records in an array */
  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#place !== 'inside') {
        if (this.#opens(chunk[at])) {
          this.#start = this.#bytes + at
          from = at
        } else {
          this.#between(chunk[at], this.#bytes + at)
        }
        continue
      }
      at = this.#endOfRecord(chunk, at)
      if (at < chunk.length) {
        this.#parts.push(chunk.subarray(from, at + 1))
        pieces.push(this.#piece())
        this.#place = 'after'
      }
    }
    if (this.#place === 'inside') this.#parts.push(chunk.subarray(from))
    this.#bytes += chunk.length
    return pieces
  }

  /** Bytes of the record that has begun and not ended yet. */
  get held(): number {
    return this.#place === 'inside' ? this.#bytes - this.#start : 0
  }

  /**
   * @returns the last record's beginning where the file ends within it
   * @throws Fault where the array was not closed
   */
  end(): Piece | undefined {
    if (this.#place === 'inside') return this.#piece()
    if (this.#place === 'end') return undefined
    throw new Fault(`${EXPECTED[this.#place]}, but the file ends`, this.#bytes)
  }

  #opens(byte: number | undefined): boolean {
    if (byte !== OPEN || (this.#place !== 'first' && this.#place !== 'next')) return false
    this.#place = 'inside'
    this.#depth = 1
    this.#inString = false
    return true
  }

  /** Index of the bracket that closes the record; the chunk's length where it is not in it. */
  #endOfRecord(chunk: Buffer, start: number): number {
    let [depth, inString] = [this.#depth, this.#inString]
    let at = start + this.#escaped
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (inString) {
        if (byte === BACKSLASH) at += 1
        else if (byte === QUOTE) inString = false
      } else if (byte === QUOTE) inString = true
      else if (byte === OPEN || byte === OPEN_ARRAY) depth += 1
      else if (byte === CLOSE || byte === CLOSE_ARRAY) {
        depth -= 1
        if (depth === 0) break
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = Math.max(0, at - chunk.length)
    return Math.min(at, chunk.length)
  }

  #between(byte: number | undefined, at: number): void {
    if (byte === SPACE || byte === TAB || byte === LINE_FEED || byte === RETURN) return
    const place = this.#place as Outside
    if (place === 'before' && byte === BYTE_ORDER_MARK[at]) return
    if (place === 'before' && byte === OPEN_ARRAY) this.#place = 'first'
    else if (place === 'after' && byte === COMMA) this.#place = 'next'
    else if ((place === 'after' || place === 'first') && byte === CLOSE_ARRAY) this.#place = 'end'
    else throw new Fault(EXPECTED[place], at)
  }

  #piece(): Piece {
    const [only = Buffer.alloc(0), ...others] = this.#parts
    this.#parts = []
    const json = others.length === 0 ? only : Buffer.concat([only, ...others])
    return { json, start: this.#start }
  }
}
