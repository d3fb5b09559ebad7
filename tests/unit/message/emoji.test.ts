import { describe, expect, it } from 'vitest'
import { asEmoji } from '#models/message/emoji.ts'
import { PALETTE } from '#models/message/message.ts'

describe('an emoji', () => {
  it.each([...PALETTE, '🇭🇰', '👩🏽‍🔬', '👨‍👩‍👧‍👦', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('is one: %s', (emoji) => {
    expect(asEmoji(emoji)).toBe(emoji)
  })

  it('takes its colourful form, so that it is counted with the others', () => {
    expect(asEmoji('❤')).toBe('❤️')
  })

  it.each(['', ' ', 'a', '1', '👍👍', '👍 ', '赞', '\uD83D', '👩🏽‍', '<img>', '🇭'])(
    'is not: %j',
    (text) => {
      expect(asEmoji(text)).toBeNull()
    },
  )
})
