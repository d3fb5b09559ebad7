/** A piece of a text; `href` where it is an address that may be opened. */
export interface Segment {
  text: string
  href?: string
}

/** Only http and https, only the characters of a URL (RFC 3986): Chinese text that follows is not part of it. */
const ADDRESS = /\bhttps?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g

/** Splits a text at its web addresses. The pieces joined are the text again. */
export function linkSegments(text: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0])
    if (!URL.canParse(address)) continue
    if (match.index > from) segments.push({ text: text.slice(from, match.index) })
    segments.push({ text: address, href: address })
    from = match.index + address.length
  }
  if (from < text.length) segments.push({ text: text.slice(from) })
  return segments
}

/** Punctuation that ends a sentence, and a bracket that opened before the address, do not belong to it. */
function withoutTail(address: string): string {
  const opening = count(address, '(')
  let closing = count(address, ')')
  let end = address.length
  for (; end > 0; end -= 1) {
    const character = address.charAt(end - 1)
    if (character === ')' && closing > opening) closing -= 1
    else if (!'.,;:!?\'"]'.includes(character)) break
  }
  return address.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
