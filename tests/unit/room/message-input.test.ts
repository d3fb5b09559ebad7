import { describe, expect, test } from 'vitest'
import { messageFields, sayingSomething } from '#models/message/input.ts'

const messageInput = sayingSomething(messageFields)
const clientId = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
const textOf = (text: unknown) => messageInput.safeParse({ clientId, text }).data?.text

describe('a message', () => {
  test('keeps its text as it was written', () => {
    expect(textOf('  样机的校准\n\n數據 🌊 ')).toBe('  样机的校准\n\n數據 🌊 ')
  })

  test('has the line ends of Unix, wherever it was typed', () => {
    expect(textOf('一\r\n二\r三')).toBe('一\n二\n三')
  })

  test.each(['', ' \n\t', '\u200b\u200d', '\u3000', '\ud83c'])('says something: not %j', (text) => {
    expect(textOf(text)).toBeUndefined()
  })

  test('is stored as it is delivered: half a character becomes what the database makes of it', () => {
    expect(textOf('a\ud83c')).toBe('a\ufffd')
  })

  test('has 8,000 characters at most', () => {
    expect(textOf('湾'.repeat(8_000))).toHaveLength(8_000)
    expect(textOf('湾'.repeat(8_001))).toBeUndefined()
  })

  test('may be nothing but files, a handful of them, each once', () => {
    const ids = ['a'.repeat(24), 'b'.repeat(24)]
    const sent = messageInput.safeParse({ clientId, text: ' ', files: [...ids, ...ids] })
    expect(sent.data).toEqual({ clientId, text: '', files: ids })
    const many = Array.from({ length: 11 }, (_, at) => at.toString(16).padStart(24, '0'))
    for (const files of [many, ['../x'], 'a'.repeat(24), []]) {
      expect(messageInput.safeParse({ clientId, text: ' ', files }).success).toBe(false)
    }
  })

  test.each([
    { clientId: 'one', text: 'a' },
    { text: 'a' },
    { clientId, text: 'a', extra: 1 },
    null,
  ])('is what the protocol says: not %j', (input) => {
    expect(messageInput.safeParse(input).success).toBe(false)
  })
})
