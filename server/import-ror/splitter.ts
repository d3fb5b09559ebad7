import { RefusedFile, type Position } from './fault.ts'

/** One record's JSON as it stands in the file. */
export interface Piece {
  json: Buffer
  start: Position
}

const [QUOTE, BACKSLASH, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN, CLOSE] = Buffer.from('"\\,[]{}')
const [SPACE, TAB, LINE_FEED, RETURN] = Buffer.from(' \t\n\r')
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

type Place = 'before' | 'first' | 'next' | 'inside' | 'after' | 'end'

const EXPECTED: Record<Exclude<Place, 'inside'>, string> = {
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
  #place: Place = 'before'
  #depth = 0
  #inString = false
  #escaped = false
  #parts: Buffer[] = []
  #start: Position = { line: 1, column: 1, byte: 0 }
  #line = 1
  #column = 1
  #byte = 0

  /** @throws RefusedFile where something else stands than records in an array */
  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (this.#place === 'inside') {
        if (this.#closes(byte)) {
          this.#parts.push(chunk.subarray(from, at + 1))
          pieces.push(this.#piece())
          this.#place = 'after'
        }
      } else if (byte === OPEN && (this.#place === 'first' || this.#place === 'next')) {
        this.#open()
        from = at
      } else {
        this.#between(byte)
      }
      this.#step(byte)
    }
    if (this.#place === 'inside') this.#parts.push(chunk.subarray(from))
    return pieces
  }

  /** Bytes of the record that has begun and not ended yet. */
  get held(): number {
    return this.#place === 'inside' ? this.#byte - this.#start.byte : 0
  }

  /**
   * @returns the last record's beginning where the file ends within it
   * @throws RefusedFile where the array was not closed
   */
  end(): Piece | undefined {
    if (this.#place === 'inside') return this.#piece()
    if (this.#place === 'end') return undefined
    if (this.#byte === 0) throw new RefusedFile('The file is empty')
    throw new RefusedFile(`${EXPECTED[this.#place]}, but the file ends`, this.#here())
  }

  #here(): Position {
    return { line: this.#line, column: this.#column, byte: this.#byte }
  }

  #step(byte: number | undefined): void {
    this.#byte += 1
    if (byte === LINE_FEED) {
      this.#line += 1
      this.#column = 1
    } else if (((byte ?? 0) & 0xc0) !== 0x80) {
      // Continuation bytes of UTF-8 belong to the character before them.
      this.#column += 1
    }
  }

  #open(): void {
    this.#place = 'inside'
    this.#start = this.#here()
    this.#depth = 1
    this.#inString = false
  }

  /** Whether a record ends with this byte. */
  #closes(byte: number | undefined): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (byte === BACKSLASH) this.#escaped = true
      else if (byte === QUOTE) this.#inString = false
    } else if (byte === QUOTE) this.#inString = true
    else if (byte === OPEN || byte === OPEN_ARRAY) this.#depth += 1
    else if (byte === CLOSE || byte === CLOSE_ARRAY) this.#depth -= 1
    return this.#depth === 0
  }

  #between(byte: number | undefined): void {
    if (byte === SPACE || byte === TAB || byte === LINE_FEED || byte === RETURN) return
    if (this.#place === 'before' && byte === BYTE_ORDER_MARK[this.#byte]) return
    const place = this.#place as Exclude<Place, 'inside'>
    if (place === 'before' && byte === OPEN_ARRAY) this.#place = 'first'
    else if (place === 'after' && byte === COMMA) this.#place = 'next'
    else if ((place === 'after' || place === 'first') && byte === CLOSE_ARRAY) this.#place = 'end'
    else throw new RefusedFile(EXPECTED[place], this.#here())
  }

  #piece(): Piece {
    const json = Buffer.concat(this.#parts)
    this.#parts = []
    return { json, start: this.#start }
  }
}
