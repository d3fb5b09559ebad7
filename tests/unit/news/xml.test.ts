import { describe, expect, it } from 'vitest'
import { etagOf, isUnchanged } from '#server/http/feeds/unchanged.ts'
import { element, emptyElement, escapeXml } from '#server/http/feeds/xml.ts'

it('escapes what XML means otherwise, and leaves out what it cannot hold', () => {
  expect(escapeXml(`<a href="x">'&'</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;',
  )
  expect(escapeXml('a\u0000\u001fb\ud800c\uffff\t\n😀𠀀')).toBe('abc\t\n😀𠀀')
})

it('writes elements', () => {
  expect(element('title', 'a<b', { type: 'text' })).toBe('<title type="text">a&lt;b</title>')
  expect(emptyElement('link', { href: '/?a&b' })).toBe('<link href="/?a&amp;b"/>')
})

describe('whoever has this version', () => {
  const changedAt = new Date('2026-11-23T08:00:00.500Z')
  const etag = etagOf('feed')

  it.each([
    [{ 'if-none-match': etag }, true],
    [{ 'if-none-match': `"x", ${etag}` }, true],
    [{ 'if-none-match': etag.replace('W/', '') }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"x"', 'if-modified-since': changedAt.toUTCString() }, false],
    [{ 'if-none-match': etag, 'cache-control': 'no-cache' }, true],
    [{ 'if-modified-since': changedAt.toUTCString() }, true],
    [{ 'if-modified-since': 'Mon, 23 Nov 2026 07:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('is told by %j: %s', (headers, unchanged) => {
    expect(isUnchanged(headers, { etag, changedAt })).toBe(unchanged)
  })
})
