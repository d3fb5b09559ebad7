import { createReadStream } from 'node:fs'

/** Where in a file something stands. */
export interface Position {
  /** Both from 1; columns count characters. */
  line: number
  column: number
  /** From 0. */
  byte: number
}

/** Something in a file is not as it should be, at a byte of it. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly byte: number

  constructor(problem: string, byte: number) {
    super(problem)
    this.byte = byte
  }
}

/** The file cannot be imported; `message` is a sentence for the person at the terminal. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  readonly position: Position | undefined

  constructor(problem: string, position?: Position) {
    const place = position
      ? ` at line ${position.line}, column ${position.column} (byte ${position.byte})`
      : ''
    super(`${problem}${place}`)
    this.position = position
  }
}

const LINE_FEED = 0x0a
/** In UTF-8 the bytes of a character after its first are 10xxxxxx. */
const isContinuation = (byte: number) => (byte & 0xc0) === 0x80

/** Line and column of a byte, found by reading the file again up to there. */
export async function locate(file: string, byte: number): Promise<Position> {
  let [line, column] = [1, 1]
  if (byte === 0) return { line, column, byte }
  for await (const chunk of createReadStream(file, { end: byte - 1 })) {
    for (const each of chunk as Buffer) {
      if (each === LINE_FEED) [line, column] = [line + 1, 1]
      else if (!isContinuation(each)) column += 1
    }
  }
  return { line, column, byte }
}
