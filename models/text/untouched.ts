/** Half-open range of a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number]

/** Where a link ends: space, what encloses it, and Chinese punctuation that follows it unspaced. */
const LINK = '[^\\s<>"\'`，。！？；：、（）《》〈〉「」『』【】“”‘’…]'

const PATTERNS = [
  // Fenced code, to the end of the text where the fence is left open.
  '^ {0,3}(?<fence>`{3,}|~{3,})[^\\n]*(?:\\n[\\s\\S]*?(?:^ {0,3}\\k<fence>[`~]*[ \\t]*$|(?![\\s\\S]))|(?![\\s\\S]))',
  // A code span, closed by as many backticks within the same paragraph.
  '(?<!`)(?<tick>`+)(?!`)(?:[^\\n]|\\n(?![ \\t]*\\n))*?(?<!`)\\k<tick>(?!`)',
  // The destination of a Markdown link, and of a reference.
  '(?<=\\])\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*',
  '(?<=^ {0,3}\\[[^\\]\\n]{1,99}\\]:)[ \\t]*\\S+',
  // An address with a scheme, or a bare domain with a path.
  `(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*:\\/\\/|www\\.)${LINK}+`,
  `(?<![a-z0-9.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?[/?#]${LINK}*`,
  // An e-mail address, whose domain may be written in Chinese.
  '(?<![a-z0-9._%+-])[a-z0-9._%+-]+@(?:[a-z0-9-]+(?:\\.[a-z0-9-]+)+|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)',
]

const UNTOUCHED = new RegExp(PATTERNS.join('|'), 'gimu')

/** None of the patterns matches without one of these; most messages are done with after this. */
const POSSIBLY = /[`~@/\]]|[a-z]\.[a-z]/i

/** Links, e-mail addresses and Markdown code in a text, in order. */
export const untouchedSpans = (text: string): Span[] =>
  !POSSIBLY.test(text)
    ? []
    : Array.from(text.matchAll(UNTOUCHED), ({ 0: found, index }) => [index, index + found.length])
