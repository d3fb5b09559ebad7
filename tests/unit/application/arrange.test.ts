import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arranged, PRESSES, readPress } from '#app/applications/arrange.ts'

test.each([
  ['up', 'b', ['b', 'a', 'c']],
  ['up', 'a', ['a', 'b', 'c']],
  ['down', 'b', ['a', 'c', 'b']],
  ['down', 'c', ['a', 'b', 'c']],
  ['top', 'c', ['c', 'a', 'b']],
  ['remove', 'b', ['a', 'c']],
  ['add', 'd', ['a', 'b', 'c', 'd']],
  ['add', 'a', ['a', 'b', 'c']],
  ['up', 'nobody', ['a', 'b', 'c']],
] as const)('%s moves %s', (press, id, list) => {
  expect(arranged(['a', 'b', 'c'], press, id)).toEqual(list)
})

test('however the buttons are pressed, nobody is on the list twice and nobody gets lost', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom(...PRESSES), fc.constantFrom('a', 'b', 'c')))
  fc.assert(
    fc.property(presses, (pressed) => {
      let list: readonly string[] = ['a', 'b']
      const present = new Set(list)
      for (const [press, id] of pressed) {
        list = arranged(list, press, id)
        if (press === 'add') present.add(id)
        if (press === 'remove') present.delete(id)
      }
      expect([...list].sort()).toEqual([...present].sort())
    }),
  )
})

test('a button’s value is read, and anything else is no press', () => {
  expect(readPress('up:abc')).toEqual({ press: 'up', id: 'abc' })
  for (const value of ['save', 'up:', 'sideways:abc', null]) expect(readPress(value)).toBeNull()
})
