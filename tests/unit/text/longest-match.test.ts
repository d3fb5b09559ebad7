import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestMatch } from '#models/text/longest-match.ts'

it('finds the longest word at a place', () => {
  const words = longestMatch(['广东', '广东省', '广东省科学院', '', '省'])
  expect(words.lengthAt('在广东省科学', 1)).toBe(3)
  expect(words.lengthAt('在广东省科学院', 1)).toBe(6)
  expect(words.lengthAt('在广东省', 0)).toBe(0)
  expect(words.lengthAt('省', 0)).toBe(0)
  expect(longestMatch(['甲甲', '甲甲甲']).lengthAt('甲甲', 0)).toBe(2)
})

it('agrees with trying every word', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '𠀀', 'a'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(letters), letters, fc.nat(6), (list, text, at) => {
      const tried = list
        .filter((word) => word.length >= 2 && text.startsWith(word, at))
        .map((word) => word.length)
      expect(longestMatch(list).lengthAt(text, at)).toBe(Math.max(0, ...tried))
    }),
  )
})
