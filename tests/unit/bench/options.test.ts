import { describe, expect, it } from 'vitest'
import { BENCHES, parseOptions } from '#tests/bench/options.ts'

describe('npm run bench', () => {
  it('runs everything in short form', () => {
    expect(parseOptions([])).toEqual({ names: [...BENCHES], short: true })
  })

  it('runs what is named in full, unless asked to be short', () => {
    expect(parseOptions(['chat'])).toEqual({ names: ['chat'], short: false })
    expect(parseOptions(['chat', 'pages', '--short'])).toEqual({
      names: ['pages', 'chat'],
      short: true,
    })
    expect(parseOptions(['--full'])).toEqual({ names: [...BENCHES], short: false })
  })

  it('says what it does not know', () => {
    expect(() => parseOptions(['chats'])).toThrow('Unknown bench chats')
    expect(() => parseOptions(['--fast'])).toThrow('Unknown option --fast')
    expect(parseOptions(['-h'])).toBe('help')
  })
})
