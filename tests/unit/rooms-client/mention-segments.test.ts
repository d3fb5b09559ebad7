import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionSegments } from '#app/rooms/conversation/mention-segments.ts'

const mentioned = (text: string, names: string[]) =>
  mentionSegments(text, names).flatMap((piece) => (piece.mention ? piece.text : []))

describe('people addressed in a message', () => {
  it('stand out, the longest name at each place', () => {
    expect(mentioned('@林晓 和＠林晓明 看', ['林晓', '林晓明'])).toEqual(['@林晓', '＠林晓明'])
    expect(mentioned('see @daniel okafor, @Ana', ['Daniel Okafor'])).toEqual(['@daniel okafor'])
    expect(mentioned('mail a@b.example', ['林晓', ''])).toEqual([])
  })

  it('lose nothing of the text, whatever the names', () => {
    const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('林晓', 'a.b', '(x', '[', '\\')))
    fc.assert(
      fc.property(
        names,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('@', '林晓'))),
        (all, parts) => {
          const text = [...parts, ...all.map((name) => `@${name}`)].join('')
          const pieces = mentionSegments(text, all)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        },
      ),
    )
  })
})
