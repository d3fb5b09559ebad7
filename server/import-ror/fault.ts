/** Where in a file something stands. */
export interface Position {
  /** Both from 1; columns count characters. */
  line: number
  column: number
  /** From 0. */
  byte: number
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

/** The position of the `index`th UTF-16 unit of a text that itself begins at `start`. */
export function positionIn(text: string, index: number, start: Position): Position {
  const before = text.slice(0, index)
  const byte = start.byte + Buffer.byteLength(before)
  const line = before.lastIndexOf('\n')
  if (line < 0) return { line: start.line, column: start.column + [...before].length, byte }
  return {
    line: start.line + before.split('\n').length - 1,
    column: [...before.slice(line)].length,
    byte,
  }
}
