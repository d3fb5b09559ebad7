import Markdown, { type StateCore, type Token } from 'markdown-it'
import { chinese } from './markdown-chinese.server.ts'

/** Where a link may lead: a page of ours, the web, a mailbox. */
const LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/i

const markdown = new Markdown({ html: false, linkify: true, typographer: false })
  .use(chinese)
  .disable('image')

markdown.validateLink = (url) => LINK.test(url)
markdown.core.ruler.push('outline', outline)
markdown.core.ruler.push('attributes', attributes)

/**
 * Headings take their place in the page that the text stands in: the text's highest level becomes `top`, and
 * none is skipped on the way down, whatever the author began with.
 */
function outline({ tokens, env }: StateCore): void {
  const levels = tokens.flatMap(({ type, tag }) =>
    type === 'heading_open' ? [Number(tag.slice(1))] : [],
  )
  const { top = 2 } = env as Partial<Outline>
  const highest = Math.min(...levels)
  let previous = top - 1
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      previous = Math.min(Number(token.tag.slice(1)) - highest + top, previous + 1, 6)
    }
    if (token.type.startsWith('heading_')) token.tag = `h${previous}`
  }
}

/** Inline styles are forbidden by the portal's policy, and whatever scrolls must take the focus. */
function attributes({ tokens }: StateCore): void {
  for (const token of tokens) {
    const alignment = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1]
    if (alignment) token.attrs = [['data-align', alignment]]
    for (const child of token.children ?? []) markExternal(child)
  }
}

function markExternal(token: Token): void {
  if (token.type === 'link_open' && /^https?:/i.test(String(token.attrGet('href')))) {
    token.attrSet('rel', 'nofollow noopener')
  }
}

const scrolling = (inner: string) => `<div class="scrolling" tabindex="0">${inner}`
markdown.renderer.rules.table_open = () => scrolling('<table>\n')
markdown.renderer.rules.table_close = () => '</table></div>\n'
const { fence, code_block: codeBlock } = markdown.renderer.rules
markdown.renderer.rules.fence = (...rest) => `${scrolling(fence?.(...rest) ?? '')}</div>\n`
markdown.renderer.rules.code_block = (...rest) => `${scrolling(codeBlock?.(...rest) ?? '')}</div>\n`

interface Outline {
  /** Level of the text's highest heading in the page, 2 to 6. */
  top: number
}

/**
 * A text in Markdown (CommonMark, tables and strikethrough) as HTML that is safe to stand in a page: HTML in
 * the text is shown as it was typed, images are not shown, links lead to the web, to a mailbox or within
 * the portal. Convert a text to the reader's script before, not after.
 */
export function renderMarkdown(text: string, { top }: Outline = { top: 2 }): string {
  return markdown.render(text, { top })
}
