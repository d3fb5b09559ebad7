/** A piece of a text; `mention` where it addresses somebody. */
export interface Piece {
  text: string
  mention: boolean
}

/** Splits a text where it addresses one of these people, longer names first. The pieces joined are the text again. */
export function mentionSegments(text: string, names: readonly string[]): Piece[] {
  const known = names.filter((name) => name !== '').sort((one, other) => other.length - one.length)
  if (known.length === 0) return [{ text, mention: false }]
  const pattern = new RegExp(`([@＠](?:${known.map(escaped).join('|')}))`, 'iu')
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, mention: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

function escaped(name: string): string {
  return name.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
}
