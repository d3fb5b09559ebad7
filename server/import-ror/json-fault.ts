/** A string up to where it ends, or up to what cannot stand in it. */
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy
const OTHER =
  /([{}[\],:])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy
const SPACE = /[ \t\n\r]*/y

type Bracket = '{' | '['

/** What may come next, inside what. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/**
 * Where a text stops being JSON (RFC 8259): the index of the first token that cannot stand there, or the
 * text's length where it ends too early. `JSON.parse` knows that something is wrong, but often not where.
 * @returns undefined for a text that is one JSON value
 */
export function jsonFault(text: string): number | undefined {
  const open: Bracket[] = []
  let expected: Expected = 'value'
  let at = after(SPACE, text, 0)
  while (at < text.length) {
    const end = text[at] === '"' ? after(STRING, text, at) : after(OTHER, text, at)
    const token = text[at] ?? ''
    const next: Expected | undefined =
      open.length === 0 && expected !== 'value' ? undefined : follow(expected, token, open)
    if (!next || end === at) return at
    if (token === '"' && text[end] !== '"') return end
    expected = next
    at = after(SPACE, text, token === '"' ? end + 1 : end)
  }
  return open.length === 0 && expected === 'comma-or-end' ? undefined : at
}

/** Where what `pattern` matches at a place ends; the place itself where it does not match. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/**
 * One step of the grammar, by a token's first character; changes `open`.
 * @returns undefined where the token cannot stand
 */
function follow(expected: Expected, token: string, open: Bracket[]): Expected | undefined {
  const inside = open.at(-1)
  switch (expected) {
    case 'colon':
      return token === ':' ? 'value' : undefined
    case 'key':
    case 'key-or-end':
      if (token === '"') return 'colon'
      return expected === 'key-or-end' && token === '}' ? close(open) : undefined
    case 'comma-or-end':
      if (token === ',') return inside === '{' ? 'key' : 'value'
      return token === (inside === '{' ? '}' : ']') ? close(open) : undefined
    case 'value':
    case 'value-or-end':
      if (token === '{' || token === '[') {
        open.push(token)
        return token === '{' ? 'key-or-end' : 'value-or-end'
      }
      if (expected === 'value-or-end' && token === ']') return close(open)
      return '}],:'.includes(token) ? undefined : 'comma-or-end'
  }
}

function close(open: Bracket[]): Expected {
  open.pop()
  return 'comma-or-end'
}
