import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkSegments } from '#app/rooms/conversation/link-segments.ts'

const links = (text: string) => linkSegments(text).flatMap(({ href }) => href ?? [])

describe('addresses in a message', () => {
  it('loses nothing of the text', () => {
    const texts = fc.array(
      fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('。', '（', '）', ' (', ')', '\n', '林')),
    )
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('')
        expect(
          linkSegments(text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('ends where Chinese text or punctuation follows', () => {
    expect(links('见https://example.org/数据。')).toEqual(['https://example.org/'])
    expect(links('请看（https://example.org/a）。')).toEqual(['https://example.org/a'])
    expect(links('See https://example.org/a, then https://example.org/b.')).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ])
  })

  it('keeps brackets that belong to the address and leaves those around it', () => {
    expect(links('https://en.wikipedia.org/wiki/Delta_(river)')).toEqual([
      'https://en.wikipedia.org/wiki/Delta_(river)',
    ])
    expect(links('(https://example.org/a)')).toEqual(['https://example.org/a'])
  })

  it('opens nothing but web addresses', () => {
    expect(links('javascript:alert(1) data:text/html,x file:///etc https://')).toEqual([])
  })
})
