import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#models/text/markdown.server.ts'

const html = (text: string) => renderMarkdown(text).trim()

describe('what may stand in a page', () => {
  it('shows HTML as it was typed', () => {
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(html('a <img src=x onerror=alert(1)>')).not.toContain('<img')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//elsewhere.example',
    'file:///',
  ])('does not link to %s', (url) => {
    expect(html(`[x](${url})`)).not.toContain('<a')
    expect(html(`[x](<${url}>)`)).not.toContain('<a')
  })

  it('shows no images', () => {
    expect(html('![a](https://example.org/a.png)')).not.toContain('<img')
  })

  it('marks links that lead elsewhere and leaves our own alone', () => {
    expect(html('[x](https://example.org/)')).toContain('rel="nofollow noopener"')
    expect(html('见https://example.org/a，然后')).toContain(
      '<a href="https://example.org/a" rel="nofollow noopener">https://example.org/a</a>，然后',
    )
    expect(html('[x](/en/news)')).toBe('<p><a href="/en/news">x</a></p>')
    expect(html('[x](mailto:a@example.org)')).toBe('<p><a href="mailto:a@example.org">x</a></p>')
  })

  it('aligns columns without inline styles', () => {
    const table = html('|a|b|\n|-|-:|\n|1|2|')
    expect(table).toContain('<td data-align="right">2</td>')
    expect(table).not.toContain('style')
  })

  it('lets what scrolls take the focus', () => {
    expect(html('|a|\n|-|\n|1|')).toMatch(/^<div class="scrolling" tabindex="0"><table>/)
    expect(html('```\ncode\n```')).toMatch(/^<div class="scrolling" tabindex="0"><pre>/)
    expect(html('    code')).toMatch(/^<div class="scrolling" tabindex="0"><pre>/)
  })
})

describe('headings', () => {
  const levels = (text: string, top = 2) =>
    [...renderMarkdown(text, { top }).matchAll(/<(h\d)>.*<\/\1>/g)].map(([, tag]) => tag)

  it('begin below the page’s own, whatever the author began with', () => {
    expect(levels('# a\n\n## b\n\n# c')).toEqual(['h2', 'h3', 'h2'])
    expect(levels('### a\n\n#### b')).toEqual(['h2', 'h3'])
    expect(levels('# a\n\n## b', 3)).toEqual(['h3', 'h4'])
  })

  it('skip no level on the way down', () => {
    expect(levels('# a\n\n#### b\n\n#### c')).toEqual(['h2', 'h3', 'h4'])
    expect(levels('### a\n\n# b')).toEqual(['h2', 'h2'])
  })
})

describe('Chinese', () => {
  it.each([
    ['他说**“你好”**就走', '他说<strong>“你好”</strong>就走'],
    ['**「引語」**之後', '<strong>「引語」</strong>之後'],
    ['他说**你好。**然后', '他说<strong>你好。</strong>然后'],
    ['这是*重点*吗', '这是<em>重点</em>吗'],
  ])('is emphasised beside punctuation: %s', (text, inner) => {
    expect(html(text)).toBe(`<p>${inner}</p>`)
  })

  it('leaves stars that enclose nothing alone', () => {
    expect(html('三 * 五 * 八')).toBe('<p>三 * 五 * 八</p>')
  })

  it('is not spaced where its source has a line ending', () => {
    expect(html('第一行\n第二行')).toBe('<p>第一行第二行</p>')
    expect(html('first\nsecond')).toBe('<p>first\nsecond</p>')
  })
})
