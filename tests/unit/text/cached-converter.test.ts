import { describe, expect, it } from 'vitest'
import { cachedConverter } from '#models/text/cached-converter.server.ts'

describe('a converter with a memory', () => {
  it('converts into each script as often as asked', () => {
    const { convert } = cachedConverter()
    for (const time of ['first', 'second']) {
      expect(convert('发展', 'hans', 'hant'), time).toBe('發展')
      expect(convert('發展', 'hant', 'hans')).toBe('发展')
      expect(convert('发展', 'hans', 'hans')).toBe('发展')
      expect(convert('', 'hans', 'hant')).toBe('')
    }
  })

  it('forgets what it converted when other names are protected', () => {
    const converter = cachedConverter({ protectedNames: ['发展研究院'] })
    expect(converter.convert('发展研究院', 'hans', 'hant')).toBe('发展研究院')
    converter.protect([])
    expect(converter.convert('发展研究院', 'hans', 'hant')).toBe('發展研究院')
  })

  it('converts once by the names that are protected now, whatever it remembers', () => {
    const converter = cachedConverter({ protectedNames: ['发展研究院'] })
    expect(converter.convertOnce('发展研究院', 'hans', 'hant')).toBe('发展研究院')
    converter.protect([])
    expect(converter.convertOnce('发展研究院', 'hans', 'hant')).toBe('發展研究院')
    expect(converter.convertOnce('发展', 'hans', 'hans')).toBe('发展')
  })

  it('converts what is longer than its memory all the same', () => {
    const { convert } = cachedConverter({ maxCharacters: 10 })
    expect(convert('发展'.repeat(20), 'hans', 'hant')).toBe('發展'.repeat(20))
  })
})
