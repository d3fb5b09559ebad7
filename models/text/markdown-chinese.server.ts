import type { MarkdownIt, RendererRule } from 'markdown-it'

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/**
 * CommonMark was made for texts with spaces between words: it does not see that emphasis begins in
 * 他说**“你好”**就走, because a letter stands before the stars and punctuation behind them. Beside Chinese,
 * stars open and close wherever they touch what they enclose
 * (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md).
 */
function emphasis(markdown: MarkdownIt): void {
  markdown.inline.State = class extends markdown.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord)
      if (!canSplitWord) return scanned
      const before = this.src.slice(0, start).slice(-1)
      const after = this.src.slice(start + scanned.length, this.posMax).slice(0, 1)
      return {
        ...scanned,
        can_open: scanned.can_open || (CHINESE.test(before) && /\S/.test(after)),
        can_close: scanned.can_close || (CHINESE.test(after) && /\S/.test(before)),
      }
    }
  }
}

/** A line ending between two Chinese characters is the author's line length, not a space between words. */
function lineEndings(markdown: MarkdownIt): void {
  const rule: RendererRule = (tokens, index) => {
    const before = tokens[index - 1]?.content.slice(-1) ?? ''
    const after = tokens[index + 1]?.content.slice(0, 1) ?? ''
    return CHINESE.test(before) && CHINESE.test(after) ? '' : '\n'
  }
  markdown.renderer.rules.softbreak = rule
}

/** What Markdown needs to know about Chinese. */
export function chinese(markdown: MarkdownIt): void {
  emphasis(markdown)
  lineEndings(markdown)
}
